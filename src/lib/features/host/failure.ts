import type { TownMapError, TownMapErrorCode } from '../../../../static/embed/town-map';

/** The error that a method rejects with; what to do about each code stands beside it in the types. */
export const failure = (code: TownMapErrorCode): TownMapError =>
	Object.assign(new Error(`<town-map>: ${code}, see town-map.d.ts`), { name: 'TownMapError' as const, code });
