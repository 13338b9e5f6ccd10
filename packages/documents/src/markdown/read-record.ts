/** A record in Markdown as the decision that it becomes: MADR 2 to 4, Michael Nygard's form, log4brains. */
import type { RootContent } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { dayScaleOf, readDay } from '../csv/read-day.ts';
import { readOwnerCell, type ListedPerson } from '../csv/read-owner.ts';
import { PLAIN_TEXT_LENGTH } from '../entries/plain-text.ts';
import { decisionForms } from '../log/schema.ts';
import type { NewDecision } from '../log/write-log.ts';
import type { NewOption } from '../log/write-options.ts';
import { blocksToRich } from './blocks-to-rich.ts';
import { wordsIn } from './inline-to-rich.ts';
import type { ParsedRecord, Section } from './parse-record.ts';
import { findOption, readArguments, readNames, readPoints, toCriterion } from './read-options.ts';
import { readOutcome } from './read-outcome.ts';
import { readHead, type HeadField, type RecordHead } from './record-head.ts';
import { readState } from './record-state.ts';
import { label, labelled, paragraph, richDoc, textNodes } from './rich-json.ts';
import { roleOf, sectionsByRole, type SectionRole } from './section-roles.ts';

export interface RecordRead {
  readonly decision: NewDecision;
  /** What somebody must know before it is added, as sentences. */
  readonly notes: readonly string[];
}

const numbering = /^(?:(?:ADR|RFC|D)[- ]?\d+|\d+|architecture decision record(?: \d+)?)\s*[:.)–—-]\s+/i;

/** Gathers a decision out of the parts of a record. Every word of it comes into one of the texts. */
class RecordReader {
  readonly notes: string[] = [];
  readonly context: ProseMirrorJSON[] = [];
  readonly reasons: ProseMirrorJSON[] = [];
  readonly #record: ParsedRecord;
  readonly #sections: ReadonlyMap<SectionRole, Section>;
  readonly #head: RecordHead;
  readonly #people: readonly ListedPerson[];

  constructor(record: ParsedRecord, people: readonly ListedPerson[]) {
    this.#record = record;
    this.#sections = sectionsByRole(record);
    this.#head = readHead(record, this.#sections.get('status'));
    this.#people = people;
  }

  #rich(blocks: readonly RootContent[] = []): ProseMirrorJSON[] {
    return blocksToRich(blocks, this.#record.definitions);
  }

  #keep(to: ProseMirrorJSON[], name: string, content: readonly ProseMirrorJSON[]): void {
    if (content.length > 0) to.push(label(name), ...content);
  }

  #field(name: HeadField): string {
    return this.#head.fields.get(name) ?? '';
  }

  /** A text of one line; what it cannot hold stands in the reasons. */
  #plain(name: string, words: string): string {
    if (words.length <= PLAIN_TEXT_LENGTH) return words;
    this.reasons.push(labelled(name, words));
    this.notes.push(`${name} is cut; all of it stands in the reasons.`);
    return words.slice(0, PLAIN_TEXT_LENGTH);
  }

  title(): string {
    const words = this.#record.heading ? wordsIn(this.#record.heading) : '';
    return this.#plain('Title', words.replace(numbering, ''));
  }

  readContext(): void {
    const { unreadableHead } = this.#record;
    if (unreadableHead !== undefined) {
      this.notes.push('Its front matter could not be read and stands in the context.');
      this.context.push(...unreadableHead.split('\n').map((line) => paragraph(textNodes(line.trim()))));
    }
    const isAll = this.#sections.size === (this.#sections.has('status') ? 1 : 0);
    if (!isAll) this.context.push(...this.#rich(this.#head.preamble));
    this.context.push(...this.#rich(this.#sections.get('context')?.blocks));
  }

  /** What was decided. A record without sections says it right under its title. */
  statement(chosen: string | undefined, outcome: readonly ProseMirrorJSON[]): ProseMirrorJSON[] {
    const own = this.#sections.get('decision');
    if (own) return this.#rich(own.blocks);
    if (chosen !== undefined) return [paragraph(textNodes(chosen))];
    return this.#sections.size === (this.#sections.has('status') ? 1 : 0)
      ? this.#rich(this.#head.preamble)
      : [...outcome];
  }

  options(): NewOption[] {
    const { definitions } = this.#record;
    const listed = readNames(this.#sections.get('options'), definitions);
    this.#keep(this.context, 'Considered options', listed.rest);
    const options: NewOption[] = listed.names.map((name) => ({ name }));
    const { options: argued, before } = readArguments(
      this.#sections.get('arguments')?.blocks ?? [],
      definitions,
    );
    this.#keep(this.context, 'Pros and cons', this.#rich(before));
    for (const { name, pros, cons } of argued) {
      const at = findOption(options, name);
      if (at < 0) options.push({ name, pros, cons });
      else options[at] = { ...options[at], pros, cons };
    }
    return options;
  }

  withPoints(options: readonly NewOption[], criteria: number): NewOption[] {
    const points = readPoints(this.#sections.get('points'), criteria);
    return options.map((option) => {
      const own = points.get(option.name ?? '');
      return own ? { ...option, points: own } : option;
    });
  }

  criteria(): string[] {
    const { names, rest } = readNames(this.#sections.get('drivers'), this.#record.definitions);
    this.#keep(this.context, 'Decision drivers', rest);
    return [...names];
  }

  outcome(): { chosen: string | undefined; rest: readonly ProseMirrorJSON[] } {
    const section = this.#sections.get('outcome');
    const { chosen, reasons } = readOutcome(section?.blocks ?? [], this.#record.definitions);
    const isStatement = chosen === undefined && !this.#sections.has('decision');
    if (!isStatement) this.reasons.push(...reasons);
    return { chosen, rest: isStatement ? reasons : [] };
  }

  /** Sections of the writer's own stand where they stood: before the decision in the context, else in the reasons. */
  readOthers(): void {
    const placed = new Set(this.#sections.values());
    let to = this.context;
    for (const section of this.#record.sections) {
      const role = roleOf(section);
      if (role === 'decision' || role === 'outcome') to = this.reasons;
      if (!placed.has(section) && section.title !== '')
        this.#keep(to, section.title, this.#rich(section.blocks));
    }
  }

  dissent(): ProseMirrorJSON[] {
    return this.#rich(this.#sections.get('dissent')?.blocks);
  }

  #day(name: 'date' | 'review'): string | undefined {
    const words = this.#field(name);
    if (words === '') return undefined;
    const read = readDay(words, dayScaleOf([words], 'day'));
    if (read.kind === 'value') {
      if (read.guess !== undefined) this.notes.push(`The ${name} ${read.guess}.`);
      return read.value;
    }
    this.reasons.push(labelled(name === 'date' ? 'Date' : 'Review', words));
    this.notes.push(`The ${name} "${words}" is not a day and stands in the reasons.`);
    return undefined;
  }

  /** What the record says of itself. */
  values(): NewDecision {
    const { state, words, note } = readState(this.#head.fields.get('status'));
    if (words !== undefined) this.reasons.push(labelled('Status', words));
    if (note !== undefined) this.notes.push(note);
    const [decidedOn, reviewOn] = [this.#day('date'), this.#day('review')];
    const owner = readOwnerCell(this.#field('owner'), { firm: '', people: this.#people });
    const form = decisionForms.find((name) => name === this.#field('form'));
    const informed = this.#field('informed');
    if (informed !== '') this.reasons.push(labelled('Informed', informed));
    for (const [name, said] of this.#head.others) this.reasons.push(labelled(name, said));
    return {
      state,
      ...(decidedOn !== undefined && { decidedOn }),
      ...(reviewOn !== undefined && { reviewOn }),
      ...(owner.kind === 'value' && { owner: owner.value as NonNullable<NewDecision['owner']> }),
      ...(form !== undefined && { form }),
      decider: this.#plain('Who decided', this.#field('decider')),
      consulted: this.#plain('Who was consulted', this.#field('consulted')),
      tags: this.#field('tags')
        .split(/[,;]\s*/)
        .filter((tag) => tag !== ''),
    };
  }
}

/** Places of options and the choice; an option that is chosen and not among them is added. */
function choose(options: readonly NewOption[], chosen: string | undefined) {
  if (chosen === undefined) return { options, chosenAt: undefined, isAdded: false };
  const at = findOption(options, chosen);
  if (at >= 0) return { options, chosenAt: at, isAdded: false };
  const name = chosen.slice(0, PLAIN_TEXT_LENGTH);
  return { options: [...options, { name }], chosenAt: options.length, isAdded: options.length > 0 };
}

const orNothing = (content: readonly ProseMirrorJSON[]) => (content.length > 0 ? richDoc(content) : '');

/** Reads a record. @param origin `import:<file name>` */
export function readRecord(
  record: ParsedRecord,
  { origin, people }: { readonly origin: string; readonly people: readonly ListedPerson[] },
): RecordRead {
  const reader = new RecordReader(record, people);
  reader.readContext();
  const title = reader.title();
  const criteria = reader.criteria();
  const listed = reader.options();
  const { chosen, rest } = reader.outcome();
  const statement = reader.statement(chosen, rest);
  const { options, chosenAt, isAdded } = choose(listed, chosen);
  if (isAdded) reader.notes.push(`"${chosen}" was chosen and is not among the options; it is added to them.`);
  reader.readOthers();
  const values = reader.values();
  const decision: NewDecision = {
    ...values,
    title,
    origin,
    form: values.form ?? (options.length > 0 ? 'options' : 'plain'),
    context: orNothing(reader.context),
    statement: orNothing(statement),
    reasons: orNothing(reader.reasons),
    dissent: orNothing(reader.dissent()),
    options: reader.withPoints(options, criteria.length),
    chosenAt,
    criteria: criteria.map(toCriterion),
  };
  return { decision, notes: reader.notes };
}
