import { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import type { Mentionable } from './mentionables.ts';

/** The list behind an @, which learns from the page who and what can be mentioned. */
export class MentionMenuState extends SuggestionMenu<Mentionable> {
  #find: (query: string) => Mentionable[] = () => [];

  /** Says how to find who and what can be mentioned, by the words typed behind the @. */
  offer(find: (query: string) => Mentionable[]): void {
    this.#find = find;
  }

  find(query: string): Mentionable[] {
    return this.#find(query);
  }
}
