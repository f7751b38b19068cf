/** Something of the site that did not come: the line is broken, as against a file that cannot be made of it. */
export class NotArrived extends Error {
	override readonly name = 'NotArrived';
}

/** Whatever comes of the site's own files; rejects with NotArrived where it does not come. */
export async function arriving<T>(coming: Promise<T>): Promise<T> {
	try {
		return await coming;
	} catch (cause) {
		throw new NotArrived('a file of the site did not arrive', { cause });
	}
}

/** Data of the site's own; rejects with NotArrived where it does not come. */
export const fetchJson = <T>(address: string): Promise<T> => arriving(askFor<T>(address));

async function askFor<T>(address: string): Promise<T> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return (await answer.json()) as T;
}
