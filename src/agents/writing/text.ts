/** `the light` -> `The light`. Leading quotation marks and brackets are left where they are. */
export function capitalise(text: string): string {
  return text.replace(/^([“"'‘(]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());
}

/** `The light` -> `the light`; names, acronyms and `I` keep their capital. */
export function decapitalise(text: string, names: readonly string[] = []): string {
  const first = /^[\p{L}'’.-]+/u.exec(text)?.[0] ?? '';
  if (/^I\b/.test(first) || /^\p{Lu}{2}/u.test(first) || names.some((name) => name.split(' ').includes(first)))
    return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const SOUNDS_LIKE_VOWEL =
  /^(?:hour|honest|heir|honou?r|[aefhilmnorsx](?:\W|$)|[AEFHILMNORSX](?:\W|$)|8|11\b|18\b|[AEFHILMNORSX][A-Z0-9]+\b)/;
const SOUNDS_LIKE_CONSONANT = /^(?:uni(?!n|m)|use|usu|eu|ewe|one\b|once|ubi|uran|uk)/i;

/** The indefinite article that goes before the words. */
export function article(words: string): 'a' | 'an' {
  if (SOUNDS_LIKE_VOWEL.test(words)) return 'an';
  if (SOUNDS_LIKE_CONSONANT.test(words)) return 'a';
  return /^[aeiouáéíóúàèäöåæøœ]/i.test(words) ? 'an' : 'a';
}

export function withArticle(words: string): string {
  return `${article(words)} ${words}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** `Mara` -> `Mara's`; a plural noun takes the apostrophe alone. */
export function possessive(name: string, plural = false): string {
  return plural && name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** Ends the text like a sentence: one full stop, unless it already ends with a mark of its own. */
export function sentence(text: string): string {
  const trimmed = capitalise(text.trim().replace(/[\s,;:–—-]+$/u, ''));
  return /[.!?…][”"’')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** One space between words, none before a comma or a full stop. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .replace(/,(?=[,.;:!?])/g, '')
    .replace(/…\.(?!\.)/g, '…')
    .trim();
}

/** The words of a text in lower case, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

const CLAUSE_BEGINS =
  /^(?:and|but|or|that|which|who|because|when|while|until|before|after|so|unless|although|whether|—|–)$/i;
const SHORTEST_CLAUSE = 5;

/** At most `limit` words: up to the end of a clause where there is one, else with an ellipsis. */
export function clipped(text: string, limit: number): string {
  const words = text.split(' ');
  if (words.length <= limit) return text;
  for (let at = limit; at >= SHORTEST_CLAUSE; at--) {
    const endsHere = CLAUSE_BEGINS.test(words[at] ?? '') || /[,;:]$/.test(words[at - 1] ?? '');
    if (endsHere)
      return words
        .slice(0, at)
        .join(' ')
        .replace(/[\s,;:–—-]+$/u, '');
  }
  return `${words
    .slice(0, limit)
    .join(' ')
    .replace(/[\s,;:–—-]+$/u, '')}…`;
}
