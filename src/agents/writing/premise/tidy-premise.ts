import { tidy } from '../text.js';

const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{fffd}]/gu;
const ABBREVIATIONS = /\b(?:Dr|Mr|Mrs|Ms|St|Prof|Lt|Capt|Sgt|Col|Gen|Rev|No|vs|Jr|Sr)\.$/;

/** What people write before they come to the point. */
const LEAD_INS: readonly RegExp[] = [
  /^["“][^"”]{1,60}["”]\s*[:–—-]\s*/,
  /^\p{Lu}[^.!?:,]{0,40}:\s+(?=\p{L})/u,
  /^(?:please|hi|hello|hey)\b[,!.]?\s*/i,
  /^(?:can|could|would) you (?:please )?/i,
  /^(?:i|we)(?:'d| would)? (?:want|like|love|need)(?: you)?(?: to (?:see|make|have|write|create|tell))?\s+(?=an?\b|the\b|some)/i,
  /^(?:make|write|create|generate|produce|tell|give|film|imagine|picture)(?: me| us)?(?: up)?\s+(?=an?\b|the\b|some)/i,
  /^(?:this is|it'?s|it is|here is|the following is)\s+(?=an?\b|the\b)/i,
  /^(?:an?|the|my|some)\s+(?:[\w-]+\s+){0,4}?(?:film|movie|story|tale|series|episode|documentary|short|drama|comedy|thriller|romance|musical|animation|cartoon|video|screenplay|script|idea|premise)s?\s*(?:idea\s*)?(?:about|of how|where|in which|that follows|following|of|:|-|–|—)\s+/i,
  /^(?:it'?s |it is )?(?:about|premise:|logline:|idea:|synopsis:|plot:|title:)\s+/i,
  /^what (?:if|happens (?:if|when))\s+/i,
  /^once upon a time,?\s+/i,
  /^there(?: once)? (?:is|was|lives|lived)(?: once)?\s+(?=an?\b|the\b|one\b)/i,
  /^(?:imagine|suppose|picture)(?: that)?:?\s+/i,
];

/** The premise on one line, without control characters; wording, quotation marks and pictures stay. */
export function tidyPremise(premise: string): string {
  return tidy(
    premise
      .normalize('NFC')
      .replace(/[\t\n\r\v\f\u2028\u2029]/g, ' ')
      .replace(CONTROLS, (mark) => (mark === '\u200d' ? mark : '')),
  );
}

/** The sentences of a premise, ready to be read for people and things: no pictures, bullets, or words before the point. */
export function sentencesOf(premise: string): string[] {
  const plain = premise
    .normalize('NFC')
    .replace(PICTURES, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[*_#<>`~|{}]+/g, ' ')
    .replace(/^\s*(?:[-•·–]|\d+[.)])\s+/gmu, '')
    .replace(/([\p{L}\p{N}])\s*\n\s*(?=\p{Lu})/gu, '$1. ')
    .replace(CONTROLS, ' ');
  const sentences = split(tidy(plain))
    .map(unwrapped)
    .filter((text) => /\p{L}/u.test(text));
  const [first = '', ...rest] = sentences;
  const point = withoutLeadIn(first);
  return point === '' ? sentences : [point, ...rest];
}

function split(text: string): string[] {
  const pieces = text.split(/(?<=[.!?…]["”')]?)\s+(?=[\p{Lu}\p{N}“"'(])/u);
  return pieces.reduce<string[]>((sentences, piece) => {
    const last = sentences.at(-1);
    return last !== undefined && ABBREVIATIONS.test(last)
      ? [...sentences.slice(0, -1), `${last} ${piece}`]
      : [...sentences, piece];
  }, []);
}

function withoutLeadIn(text: string): string {
  const shorter = LEAD_INS.reduce((rest, leadIn) => rest.replace(leadIn, ''), text);
  return shorter === text ? text : shorter.charAt(0).toUpperCase() + shorter.slice(1);
}

/** Without quotation marks or brackets around the whole. */
function unwrapped(text: string): string {
  const inner = text.replace(/^["“'«(]+(.*?)["”'»)]+$/su, '$1');
  return /["“”«»]/.test(inner) ? text : inner.trim();
}
