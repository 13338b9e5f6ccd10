import type { PresencePlace } from '@entente/protocol/presence';
import { VisuallyHidden } from '@mantine/core';
import { useEffect, type CSSProperties, type ReactNode } from 'react';
import type { OpenDocument } from '../sync/open-document.ts';
import { firmInk } from '../ui/firm-colour.ts';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { leavePlace, placeKey, setPlace, usePeopleAt } from './entry-place.ts';
import classes from './place-frame.module.css';

interface PlaceFrameProps {
  readonly open: OpenDocument;
  readonly place: PresencePlace;
  readonly children: ReactNode;
}

/** A field that says who else is in it, in the colour of their firm, and tells the others when we are. */
export function PlaceFrame({ open, place: { entry, field }, children }: PlaceFrameProps) {
  const { awareness } = open;
  const people = usePeopleAt(open).get(placeKey({ entry, field })) ?? [];
  useEffect(() => () => leavePlace(awareness, { entry, field }), [awareness, entry, field]);
  const [first] = people;
  const words = people.map(({ name, firm }) => `${name} (${firm})`).join(', ');
  return (
    <div
      className={classes.frame}
      data-busy={people.length > 0}
      style={first && ({ '--firm': firmInk(first.colour) } as CSSProperties)}
      onFocus={() => setPlace(awareness, { entry, field })}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leavePlace(awareness, { entry, field });
      }}
    >
      {children}
      {people.length > 0 && (
        <span className={classes.people} title={words}>
          <VisuallyHidden>Here: {words}</VisuallyHidden>
          {people.slice(0, 3).map(({ userId, name, colour }) => (
            <PersonAvatar key={userId} name={name} colour={colour} size={18} />
          ))}
        </span>
      )}
    </div>
  );
}
