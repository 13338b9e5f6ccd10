/** An event that the browser keeps the worker alive for. */
export interface KeptEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that the page makes, which the worker may answer. */
export interface PageRequest extends KeptEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of `ServiceWorkerGlobalScope` in use; TypeScript's own library for it cannot stand beside the DOM's. */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: KeptEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: PageRequest) => void): void;
}
