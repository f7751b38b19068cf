import type { TownMapElement, TownMapError, TownMapState } from '../../static/embed/town-map';

/** How a host's developer would use `<town-map>`; compiled by `types.test.ts`, never run. */
export async function use(): Promise<string> {
	const found = document.querySelector('town-map');
	const map: TownMapElement = found ?? document.createElement('town-map');
	map.setAttribute('subject', 'roads');
	map.addEventListener('ready', ({ detail }) => {
		const messages: boolean = detail.messages;
		if (messages) console.info(map.features.join());
	});
	map.addEventListener('select', function ({ detail }) {
		const id: string | null = detail.select;
		this.title = id ?? '';
	});
	map.addEventListener('change', (event: CustomEvent<TownMapState>) => console.info(event.detail.camera?.zoom));
	map.addEventListener('focusin', (event: FocusEvent) => event.preventDefault());
	try {
		const { camera }: TownMapState = await map.flyTo({ center: [114.03, 31.52], zoom: 13 });
		await map.filter({ datasets: ['roads', 'heritage'], status: ['completed'] });
		await map.filter({ status: [] });
		return (await map.select('north-road')).select ?? String(camera?.center[0]);
	} catch (error) {
		const { code } = error as TownMapError;
		if (code === 'time-out' || code === 'unknown-feature') map.select = null;
		return code;
	}
}

/** What the types have to refuse. */
export async function misuse(map: TownMapElement): Promise<void> {
	// @ts-expect-error no such dataset
	await map.filter({ datasets: ['sewers'] });
	// @ts-expect-error a filter has no theme
	await map.filter({ theme: 'dark' });
	// @ts-expect-error a centre is two numbers
	await map.flyTo({ center: [114.03], zoom: 13 });
	// @ts-expect-error an id is text
	await map.select(3);
	// @ts-expect-error what a map shows is not changed by writing to it
	map.getState().select = 'north-road';
	// @ts-expect-error no such code
	const code: TownMapError['code'] = 'broken';
	console.info(code);
}
