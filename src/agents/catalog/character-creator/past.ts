import type { CharacterRole } from '../../material/index.js';

/** Why somebody wants what they want; `{H}` is the character. */
export const REASONS: Readonly<Record<CharacterRole, readonly string[]>> = {
  protagonist: [
    'Once before {H} looked away, and it has kept {H.them} awake since',
    '{H} has never been able to leave a thing half known',
    'It is the first thing in years that nobody told {H} to do',
    'Somebody has to, and {H} has noticed who is not volunteering',
    '{H} made a promise about it, to somebody who can no longer release {H.them}',
  ],
  antagonist: [
    '{H} has paid too much for the present order to see it questioned',
    'It is not malice: {H} has simply never lost, and cannot picture the day after',
    '{H} believes, sincerely, that it would be kinder for everyone',
    'There was a time when {H} would have been on the other side, and that is what makes {H.them} thorough',
    'What {H} fears most is being thanked too late',
  ],
  support: [
    "{H} has stood at the edge of other people's stories long enough",
    'There is a debt, though neither of them would call it that',
    '{H} is afraid, and is more afraid of turning out to be somebody who was',
    'Nobody ever asked {H} before',
    '{H} would like, just once, to be there when it happens',
  ],
};

export const BACKSTORIES: Readonly<Record<CharacterRole, readonly string[]>> = {
  protagonist: [
    '{H} came {P.at} for one winter, and stopped counting them after the fourth',
    '{H} had another life before this, with more people in it; all that is left of it fits under the bed',
    'At nineteen {H} was the one who ran for help, and came back too late by the length of a song',
    '{H} learned the work from somebody who never explained anything, and has been explaining things to {H.themself} ever since',
    'There was to be a wedding, a move, a boat; in the end there was a set of keys and a list of duties',
  ],
  antagonist: [
    "{H} began by carrying other people's bags and remembers the weight of every one",
    'Years ago {H} did a single generous thing, and it was held against {H.them}',
    '{H} grew up two streets away and has never mentioned it',
    'Everything {H} owns was once about to be lost, on one particular afternoon, and {H} has never been poor or careless since',
    '{H} once waited all night for an answer, and decided by morning to be the one who gives them',
  ],
  support: [
    '{H} took the job for three weeks while looking for a better one, and then nobody noticed that it was not temporary',
    '{H} and the others grew up within call of each other, in houses with thin walls',
    '{H} used to be married to somebody who explained things; it is very quiet now, and not unpleasant',
    'When {H} was small there was a fire, and somebody whom {H} hardly knew came back up the stairs',
    '{H} has been everywhere by post',
  ],
};

/** What one is to the other. */
export const RELATIONS: Readonly<Partial<Record<`${CharacterRole}>${CharacterRole}`, readonly string[]>>> = {
  'protagonist>antagonist': [
    'opponent; understands {other} better than is comfortable',
    'opponent; would have liked {other} in any other week',
    'cannot be in a room with {other} without counting the exits',
  ],
  'protagonist>support': [
    'friend; tells {other} everything but the important thing',
    'friend; relies on {other} and has never said so',
    'has known {other} long enough to be rude',
  ],
  'antagonist>protagonist': [
    'opponent; underestimates nobody else, and underestimates {other}',
    'opponent; sees in {other} somebody who might have been a successor',
    'needs a signature, a nod or a silence from {other}, and will wait for it',
  ],
  'antagonist>support': [
    'regards {other} as the way in',
    'has been kind to {other} once, on purpose',
    'keeps forgetting the name of {other}, and it is noticed',
  ],
  'support>protagonist': [
    'friend; would walk into the sea for {other}, complaining',
    'friend; is a little ashamed before {other}, and will soon know why',
    'keeps an eye on {other} and calls it being in the neighbourhood',
  ],
  'support>antagonist': [
    'afraid of {other}, and polite in proportion',
    'owes {other} a small thing, which is the worst kind',
    'can do a very good imitation of {other}, and does it in private',
  ],
  'support>support': [
    'ally; they agree on everything but how',
    'has borrowed something from {other}, and both know what',
  ],
};
