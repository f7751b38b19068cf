/**
 * Codes of projectStatus in OC4IDS 0.9.5, in the order of a project's life.
 * https://standard.open-contracting.org/infrastructure/0.9/en/reference/codelists/#projectstatus
 */
export const STATUSES = [
	'identification',
	'preparation',
	'implementation',
	'completion',
	'completed',
	'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

/** How sure a position is, best first; a feature that is not placed has none. */
export const CERTAINTIES = ['surveyed', 'digitised', 'approximate', 'schematic'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Largest error in metres that still belongs to a class; above it the class is claimed wrongly. */
export const LARGEST_ERROR_M: Readonly<Partial<Record<Certainty, number>>> = { surveyed: 5, digitised: 50 };

/** What a figure of money is. Only the natures of COSTS may become the cost of a project. */
export const NATURES = [
	'investment',
	'total_investment',
	'funds_in_place',
	'subsidy',
	'debt_resolved',
	'fiscal_revenue',
	'collective_income',
	'payout',
	'output',
	'retail_sales',
	'fixed_asset_investment',
	'investment_attracted',
	'social_capital',
] as const;
export type Nature = (typeof NATURES)[number];
export const COSTS: readonly Nature[] = ['investment', 'total_investment'];

/**
 * What stands at a place, or will: values of OpenStreetMap's amenity, landuse, man_made, place, historic and
 * highway keys as far as a town's report needs them, with hyphens for their underscores.
 * https://wiki.openstreetmap.org/wiki/Map_features
 */
export const CATEGORIES = [
	'school',
	'kindergarten',
	'hospital',
	'market',
	'social-facility',
	'village',
	'residential',
	'industrial-park',
	'works',
	'heritage',
	'motorway-junction',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const KINDS = ['project', 'place'] as const;
export type Kind = (typeof KINDS)[number];

/** Signs on the map: a project, a place, or a place where something is done. */
export const SIGN_KINDS = [...KINDS, 'site'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];
