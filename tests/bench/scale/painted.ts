import type { Page } from '@playwright/test';
import type { PageId } from './pages/write';

/** Ids of the features that a page's own library says it has painted within the view. */
export function paintedIds(page: Page, id: PageId): Promise<string[]> {
	if (id === 'leaflet') return page.evaluate(ofLeaflet);
	return page.evaluate(id === 'openlayers' ? ofOpenLayers : ofMapLibre);
}

function ofMapLibre(): string[] {
	const map = window.peer as { queryRenderedFeatures(): { properties: { id?: string } }[] };
	return [...new Set(map.queryRenderedFeatures().flatMap(({ properties }) => properties.id ?? []))];
}

function ofLeaflet(): string[] {
	interface Box {
		intersects(other: Box): boolean;
	}
	interface Layer {
		feature?: { properties: { id: string } };
		_pxBounds?: Box;
		_empty?(): boolean;
		_renderer?: { _bounds: Box };
	}
	const ids = new Set<string>();
	const map = window.peer as { eachLayer(each: (layer: Layer) => void): void };
	map.eachLayer((layer) => {
		if (!layer.feature || !layer._pxBounds || !layer._renderer) return;
		if (!layer._empty?.() && layer._pxBounds.intersects(layer._renderer._bounds)) ids.add(layer.feature.properties.id);
	});
	return [...ids];
}

function ofOpenLayers(): string[] {
	interface OpenLayersMap {
		getView(): { calculateExtent(): number[] };
		getAllLayers(): { getSource(): { getFeaturesInExtent(extent: number[]): { get(name: string): string }[] } }[];
	}
	const map = window.peer as OpenLayersMap;
	const found = map.getAllLayers()[0]!.getSource().getFeaturesInExtent(map.getView().calculateExtent());
	return found.map((feature) => feature.get('id'));
}
