import { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import { createLive } from '../../sync/live.ts';
import type { Live } from '../../sync/open-document.ts';
import { findMentionables, keyOf, type Mentionable, type MentionQuery } from './mentionables.ts';

/** The list behind an @ or a #, which learns from the page who and what can be mentioned, also while it is open. */
export class MentionMenuState extends SuggestionMenu<Mentionable> {
  readonly #asked = createLive<MentionQuery | undefined>(undefined);
  #all: readonly Mentionable[] = [];

  /** What is asked for; undefined while the list is closed. */
  get asked(): Live<MentionQuery | undefined> {
    return this.#asked;
  }

  /** Says who and what can be mentioned; what is asked for at this moment is found anew. */
  offer(all: readonly Mentionable[]): void {
    this.#all = all;
    const asked = this.#asked.read();
    if (asked) this.replace(findMentionables(all, asked), keyOf);
  }

  find(asked: MentionQuery): Mentionable[] {
    this.#asked.write(asked);
    return findMentionables(this.#all, asked);
  }

  override hide(): void {
    this.#asked.write(undefined);
    super.hide();
  }
}
