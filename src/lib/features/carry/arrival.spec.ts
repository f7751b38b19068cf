import { expect, test } from 'vitest';
import { arriving, NotArrived } from './arrival';

test('what comes is handed on', async () => {
	await expect(arriving(Promise.resolve('words'))).resolves.toBe('words');
});

test('what does not come says so, and why', async () => {
	const cause = new TypeError('Failed to fetch');
	const refused = await arriving(Promise.reject(cause)).catch((reason: unknown) => reason);
	expect(refused).toBeInstanceOf(NotArrived);
	expect(refused).toMatchObject({ cause });
});
