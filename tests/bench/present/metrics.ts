/** What is measured of a presentation. */
export const PRESENT_METRICS = [
	{ id: 'painted', label: 'first scene painted, as drawn', unit: 'ms' },
	{ id: 'askedAfter', label: 'MapLibre asked for after that by', unit: 'ms' },
	{ id: 'live', label: 'live map', unit: 'ms' },
	{ id: 'step', label: 'step: input to first moved frame, median', unit: 'ms' },
	{ id: 'stepP95', label: 'step: input to first moved frame, 95th percentile', unit: 'ms' },
	{ id: 'frame', label: 'time between frames of a flight, median', unit: 'ms' },
	{ id: 'frameP95', label: 'time between frames of a flight, 95th percentile', unit: 'ms' },
	{ id: 'task', label: 'longest task in a flight, processor 4x slower', unit: 'ms' },
	{ id: 'heap', label: 'heap after a walk through all scenes, to that before', unit: 'x' },
] as const;
export type PresentMetric = (typeof PRESENT_METRICS)[number]['id'];
