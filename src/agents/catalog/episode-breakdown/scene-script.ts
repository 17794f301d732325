import type { CastMember, DialogueLine } from '../../material/index.js';
import type { Beat, Cue, Ending, Part, Speech } from '../../writing/tellings/telling.js';
import type { StoryWords } from '../../writing/story-words.js';
import type { Writer, Written } from '../../writing/writer.js';

/** Longer than this nobody speaks without being interrupted, characters. */
export const MAX_LINE = 260;

/** A line as short as this, characters, answers the one before it. */
const SHORT_ANSWER = 40;

export interface Performance {
  /** Which of the lines that answer one another are spoken. */
  readonly column: number;
  /** What is told where the premise has its place. */
  readonly incident?: () => readonly string[];
  /** What happens just before the story takes the turn that its ending asks for. */
  readonly turn?: () => void;
}

/** Collects the paragraphs and the lines of a scene in their order, and who is in it. */
export class SceneScript {
  readonly beats: string[] = [];
  readonly dialogue: DialogueLine[] = [];
  private readonly present = new Set<string>();

  constructor(
    private readonly people: StoryWords['people'],
    private readonly ending: Ending,
  ) {}

  /** Plays the cues of an act. */
  play(cues: readonly Cue[], writer: Writer, { column, incident, turn }: Performance): void {
    const turnsAt = cues.findIndex((cue) => cue.kind !== 'incident' && cue.endings !== undefined);
    for (const [at, cue] of cues.entries()) {
      if (at === turnsAt) turn?.();
      if (cue.kind === 'incident') this.add(...(incident?.() ?? []));
      else if (cue.endings === undefined || cue.endings.includes(this.ending)) this.perform(cue, writer, column);
    }
  }

  /** Adds a paragraph that shows nobody in particular. */
  add(...paragraphs: string[]): void {
    this.beats.push(...paragraphs.filter((text) => text !== ''));
  }

  /** Puts something before the first paragraph. */
  open(text: string): void {
    const [first = '', ...rest] = this.beats;
    this.beats.splice(0, this.beats.length, `${text} ${first}`.trim(), ...rest);
  }

  /** Puts a paragraph after the first one, where nothing has been said yet. */
  insert(text: string): void {
    this.beats.splice(1, 0, text);
    for (const [at, line] of this.dialogue.entries()) {
      if (line.after_beat >= 1) this.dialogue[at] = { ...line, after_beat: line.after_beat + 1 };
    }
  }

  /**
   * Lets people talk before the last paragraph, or at the end where the scene ends on a line; nobody answers themself.
   * Whether there was room for it.
   */
  exchange(lines: readonly { readonly speaker: CastMember; readonly line: string }[]): boolean {
    if (lines.some(({ line }) => line.length > MAX_LINE)) return false;
    const end = this.beats.length;
    const at = this.dialogue.some(({ after_beat }) => after_beat === end) ? end : Math.max(end - 1, 0);
    let index = this.dialogue.findLastIndex(({ after_beat }) => after_beat <= at) + 1;
    const before = this.dialogue[index - 1];
    if (before?.speaker === lines[0]?.speaker.name && before?.after_beat === at) {
      // An answer stays with what it answers.
      const isAnswer = before.parenthetical !== undefined || before.line.length < SHORT_ANSWER;
      if (isAnswer || this.dialogue[index - 2]?.line.endsWith('?') === true) return false;
      index -= 1;
    }
    const said = lines.map(({ speaker, line }) => ({ speaker: speaker.name, line, after_beat: at }));
    this.dialogue.splice(index, 0, ...said);
    return true;
  }

  /** Whether the words are seen or heard in what has been written so far. */
  mentions(words: string): boolean {
    return [...this.beats, ...this.dialogue.map(({ line }) => line)].some((text) => text.includes(words));
  }

  has(member: CastMember): boolean {
    return this.present.has(member.name);
  }

  shows(...members: readonly (CastMember | undefined)[]): void {
    for (const member of members) if (member !== undefined) this.present.add(member.name);
  }

  say(speaker: CastMember, written: Written): void {
    const { manner, words } = takenApart(written.text);
    if (words.length > MAX_LINE) return;
    this.shows(speaker);
    this.dialogue.push({
      speaker: speaker.name,
      ...(manner === undefined ? {} : { parenthetical: manner }),
      line: words,
      after_beat: this.beats.length,
    });
  }

  /** Who is in the scene, in the order of the cast. */
  characters(cast: readonly CastMember[]): string[] {
    return cast.map(({ name }) => name).filter((name) => this.present.has(name));
  }

  private perform(cue: Beat | Speech, writer: Writer, column: number): void {
    const written = writer.write(cue.lines, { presents: cue.kind === 'beat', column });
    if (written === undefined) return;
    if (cue.kind === 'beat') {
      this.add(written.text);
      this.shows(...written.shows.map((part: Part) => this.people[part]));
      return;
    }
    const speaker = this.people[cue.part];
    if (speaker !== undefined) this.say(speaker, written);
  }
}

/** `(quiet) And now?` is said quietly. */
function takenApart(text: string): { manner?: string; words: string } {
  const match = /^\(([^)]+)\)\s*(.+)$/s.exec(text);
  if (match === null) return { words: text };
  const [, manner = '', words = ''] = match;
  return {
    manner: manner.charAt(0).toLowerCase() + manner.slice(1),
    words: words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  };
}
