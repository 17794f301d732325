import type { CastMember } from '../../material/index.js';
import type { OpenSentence } from '../../writing/premise/event.js';
import { pronounForms } from '../../writing/pronouns.js';
import { roleNoun, shortName } from '../../writing/story-words.js';
import { capitalise, decapitalise, sentence } from '../../writing/text.js';

/** Longer than this, `When ...` would make the reader lose the thread. */
const MAX_CLAUSE_WORDS = 26;

export interface LoglineParts {
  readonly hero: CastMember;
  /** What the premise says happens. */
  readonly event?: OpenSentence | undefined;
  /** What happens where the premise does not say. */
  readonly incident: string;
  /** Completes `When ...`. */
  readonly stakes: string;
  readonly refrain: string;
}

/** What happens, what is at stake, and the sentence that will be heard again at the end. */
export function loglineOf({ hero, event, incident, stakes, refrain }: LoglineParts): string {
  const forms = pronounForms(hero.pronouns);
  const clause = event?.filled(presented(hero), forms) ?? incident.replace(shortName(hero), () => presented(hero));
  const short = clause.split(' ').length <= MAX_CLAUSE_WORDS && !/[—–;:]/.test(clause);
  const canFollowWhen = short && (event === undefined || event.beginsWithProtagonist);
  if (canFollowWhen) return `When ${decapitalise(clause, [hero.name])}, ${stakes}. ${refrain}`;
  return `${sentence(clause)} ${sentence(`Then ${stakes}`)} ${refrain}`;
}

/** `lighthouse keeper Ines Duarte`, as loglines put it. */
function presented(hero: CastMember): string {
  const role = roleNoun(hero.description);
  const isTitle = role !== undefined && role.split(' ').length <= 3 && /^(?:an?|the) /.test(hero.description);
  const plain =
    isTitle &&
    !hero.name.toLowerCase().startsWith(role.split(' ')[0] ?? '') &&
    !/^(?:member|last|only|first|one)\b|\b(?:woman|man|girl|boy|person|human|child|kid|stranger|friend|brother|sister|mother|father)$/.test(
      role,
    );
  return plain ? `${role} ${hero.name}` : hero.name;
}

/** What happens first, in the present tense and with the protagonist's name. */
export function incidentSentence({ hero, event, incident }: Pick<LoglineParts, 'hero' | 'event' | 'incident'>): string {
  return sentence(capitalise(event?.filled(shortName(hero), pronounForms(hero.pronouns)) ?? incident));
}
