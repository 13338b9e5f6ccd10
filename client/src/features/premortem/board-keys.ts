import {
  pointerWithin,
  type ClientRect,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Single cards are places for the pointer only: with arrows one goes from cluster to cluster. */
const isZone = (id: string): boolean => !id.startsWith('card:');

/** Puts the corner of the dragged card within the place. */
const INSET_PX = 4;

const byPlace = ([, a]: readonly [string, ClientRect], [, b]: readonly [string, ClientRect]): number =>
  a.top - b.top || a.left - b.left;

/** The next place in an order of places; stays at either end. @param current undefined before the first step */
export function nextPlace(
  places: readonly (readonly [string, ClientRect])[],
  current: string | undefined,
  step: number,
): readonly [string, ClientRect] | undefined {
  const ordered = places.toSorted(byPlace);
  const at = ordered.findIndex(([id]) => id === current);
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), ordered.length - 1);
  return ordered[next];
}

/** With arrows a card jumps from place to place. */
export const jumpBetweenPlaces: KeyboardCoordinateGetter = (event, { context }) => {
  const step = steps[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const places = [...context.droppableRects]
    .map(([id, rect]) => [String(id), rect] as const)
    .filter(([id]) => isZone(id));
  const over = context.over === null ? undefined : String(context.over.id);
  const next = nextPlace(places, over !== undefined && isZone(over) ? over : 'loose', step);
  return next && { x: next[1].left, y: next[1].top };
};

/** What the pointer is in, the smallest first, the card itself left out; for the keyboard the zone that the card's corner is in. */
export const findPlace: CollisionDetection = (args) => {
  const { left, top } = args.collisionRect;
  const corner = { x: left + INSET_PX, y: top + INSET_PX };
  const { pointerCoordinates } = args;
  const droppableContainers = args.droppableContainers.filter(({ id }) =>
    pointerCoordinates === null ? isZone(String(id)) : id !== `card:${args.active.id}`,
  );
  return pointerWithin({ ...args, droppableContainers, pointerCoordinates: pointerCoordinates ?? corner });
};
