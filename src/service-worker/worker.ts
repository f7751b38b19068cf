/** The scope of a service worker, as this script knows it: the compiler knows only that of any worker. */
export const worker = self as unknown as ServiceWorkerGlobalScope;
