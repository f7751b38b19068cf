import { expect, test } from 'vitest';
import { create } from 'qrcode';
import { qrOf } from './qr';

/** The modules that a path of runs covers. */
function modulesOf({ side, d }: { side: number; d: string }): number[] {
	const modules = new Array<number>(side * side).fill(0);
	for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		for (let i = 0; i < Number(length); i++) modules[Number(y) * side + Number(x) + i] = 1;
	return modules;
}

test('the path covers the dark modules and no others', () => {
	const address = 'https://town.example/en/?status=preparation&camera=13.20/31.51000/114.02000';
	const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
	expect(modulesOf(qrOf(address)!)).toEqual([...data].map(Number));
	expect(qrOf(address)!.side).toBe(size);
});

test('an address too long to be scanned has no code', () => {
	expect(qrOf(`https://town.example/?ask=${'1'.repeat(2000)}`)).toBeNull();
	expect(qrOf(`https://town.example/?ask=${'文'.repeat(4000)}`)).toBeNull();
});
