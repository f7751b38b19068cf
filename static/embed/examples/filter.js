const map = document.querySelector('town-map');
const buttons = document.querySelectorAll('[data-status]');
const told = document.querySelector('[role=status]');

/**
 * With messages the map changes as it stands; without, it is loaded anew with what was asked for. How many features it shows
 * then it tells no page, so only what is known is said: that it has changed, or what it was asked for.
 */
async function show(pressed) {
	for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
	try {
		await map.filter({ status: pressed.dataset.status.split(',').filter(Boolean) });
		const answers = map.features.length > 0;
		told.textContent = `${answers ? '地图已更新' : '已请地图显示'}：${pressed.textContent}`;
	} catch (error) {
		told.textContent = `地图没有更新（${error.code}），请再试一次。`;
	}
}

for (const button of buttons) button.addEventListener('click', () => show(button));
