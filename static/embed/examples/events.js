const map = document.querySelector('town-map');
const told = document.querySelector('[role=status]');
const state = document.querySelector('#state');
const buttons = document.querySelectorAll('button');

document.querySelector('#setting').textContent =
	`"embedding": { "message_origins": [${JSON.stringify(location.origin)}] }`;

/** Without messages there is no event after `ready`, and a method would only load the map anew. */
function enable(messages) {
	for (const button of buttons) button.disabled = !messages;
}

// What comes from the map is shown as text: ids and numbers, never markup.
map.addEventListener('ready', ({ detail }) => {
	told.textContent = detail.messages
		? `地图已就绪，共 ${map.features.length} 个要素。`
		: '地图已显示，但没有与本页通信，按钮不能用：请先按上面的说明写上本页的来源。';
	enable(detail.messages);
	state.textContent = JSON.stringify(detail, null, 2);
});
map.addEventListener('select', ({ detail }) => {
	told.textContent = detail.select ? `已选择 ${detail.select}` : '没有选择';
});
map.addEventListener('change', ({ detail }) => {
	// On a slow device a map may begin to answer only after `ready`.
	enable(true);
	state.textContent = JSON.stringify(detail, null, 2);
});

/** A method either keeps its promise or says why not; map.features lists what can be selected. */
async function attempt(promise) {
	try {
		return await promise;
	} catch (error) {
		told.textContent = `没有做到：${error.code}`;
		return map.getState();
	}
}

document.querySelector('#next').addEventListener('click', () => {
	const at = map.features.indexOf(map.getState().select);
	attempt(map.select(map.features[(at + 1) % map.features.length]));
});
document.querySelector('#none').addEventListener('click', () => attempt(map.select(null)));
document.querySelector('#near').addEventListener('click', () => {
	const { camera } = map.getState();
	if (camera) attempt(map.flyTo({ ...camera, zoom: Math.min(camera.zoom + 1, 17) }));
	else told.textContent = '请先移动地图或选择一个要素。';
});
