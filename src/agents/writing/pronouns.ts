import type { Pronouns } from '../material/index.js';

export interface PronounForms {
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly theirs: string;
  readonly themself: string;
  /** Whether the verb after the subject pronoun is in the plural. */
  readonly plural: boolean;
}

const FORMS: Readonly<Record<Pronouns, PronounForms>> = {
  'she/her': { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself', plural: false },
  'he/him': { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself', plural: false },
  'they/them': { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themself', plural: true },
};

export function pronounForms(pronouns: Pronouns): PronounForms {
  return FORMS[pronouns];
}
