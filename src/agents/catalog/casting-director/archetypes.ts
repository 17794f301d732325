import type { CharacterRole } from '../../material/index.js';

export interface Archetype {
  /** What somebody wants or is, where it calls for this one. */
  readonly calls: RegExp;
  readonly archetype: string;
  readonly look_for: string;
}

export const ARCHETYPES: Readonly<Record<CharacterRole, readonly Archetype[]>> = {
  protagonist: [
    {
      calls: /\b(?:keep|guard|hold|stay|protect)/i,
      archetype: 'the keeper',
      look_for: 'Somebody who can do one thing for a long time',
    },
    {
      calls: /\b(?:find|learn|know|prove|truth|see)/i,
      archetype: 'the one who looks',
      look_for: 'A face that thinks visibly',
    },
    {
      calls: /\b(?:save|rescue|free|out of)/i,
      archetype: 'the rescuer',
      look_for: 'Somebody who is better at other people’s trouble',
    },
    {
      calls: /\b(?:home|back|return|forgive|speak)/i,
      archetype: 'the late returner',
      look_for: 'Somebody who can arrive and apologise in one movement',
    },
    { calls: /./, archetype: 'the stubborn heart', look_for: 'Patience with a temper under it' },
  ],
  antagonist: [
    {
      calls: /\b(?:order|rule|sign|file|form|office|inspect|lawful)/i,
      archetype: 'the clerk of fate',
      look_for: 'Courtesy that does not blink',
    },
    {
      calls: /\b(?:buy|sell|offer|own|profit|price)/i,
      archetype: 'the reasonable buyer',
      look_for: 'Charm that leaves the room with its owner',
    },
    {
      calls: /\b(?:let in|asked in|let out|answer|name)/i,
      archetype: 'the guest',
      look_for: 'Stillness; the others should want to fill it',
    },
    {
      calls: /\b(?:first|win|before)/i,
      archetype: 'the rival',
      look_for: 'Somebody one would rather have as a friend',
    },
    { calls: /./, archetype: 'the closed door', look_for: 'Somebody who is right for the wrong reasons' },
  ],
  support: [
    {
      calls: /\b(?:get|leave|away|safe|home)/i,
      archetype: 'the voice of reason',
      look_for: 'Good sense that is a little too loud',
    },
    {
      calls: /\b(?:learn|trainee|student|young|first)/i,
      archetype: 'the apprentice',
      look_for: 'Attention; nothing is as hard to play',
    },
    {
      calls: /\b(?:hear|see|know|prove)/i,
      archetype: 'the second witness',
      look_for: 'Somebody who can believe before our eyes',
    },
    { calls: /\b(?:keep|secret|hide|promise)/i, archetype: 'the confidant', look_for: 'A listener' },
    { calls: /./, archetype: 'the companion', look_for: 'Warmth without sweetness' },
  ],
};

export const AGAINST_TYPE: readonly string[] = [
  'Cast the laugh and let it wait until the last scene.',
  'Somebody known for comedy; nobody will see it coming.',
  'A dancer would do: the part is mostly standing.',
  'Somebody ten years too elegant for the clothes.',
  'A radio voice, seen for the first time.',
  'Somebody who has really done the job, and has never acted.',
];
