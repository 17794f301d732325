import { aProduction, aProfile, aScene } from '../testing/a-production.js';
import { screenplay } from './screenplay.js';

describe('screenplay', () => {
  const pages = screenplay(aProduction());

  it('opens with a title page and the cast', () => {
    expect(pages).toMatch(/^# THE SECOND LAMP\n/);
    expect(pages).toContain('*A lighthouse keeper finds her lamp lit by somebody else. Every light is for someone.*');
    expect(pages).toContain('A screenplay in two scenes. Mystery, drama.');
    expect(pages).toContain(
      '- **INES DUARTE** (61), a lighthouse keeper who sleeps in her coat. *A yellow oilskin coat with one sleeve mended in red.*',
    );
  });

  it('prints headings, action, cues and dialogue in their order', () => {
    const [, first = ''] = pages.split('## 1. ');
    expect(first.split('## 2. ')[0]).toBe(
      [
        'INT. LAMP ROOM - NIGHT',
        '',
        'INES DUARTE (61) climbs the last steps. The lamp is lit.',
        '',
        '> **INES DUARTE**  ',
        '> Who lit you?',
        '',
        'Below, TOMAS REIS (44) waits.',
        '',
        '> **TOMAS REIS**  ',
        '> *(from below)*  ',
        '> Every light is for someone.',
        '',
        'DISSOLVE TO:',
        '',
        '',
      ].join('\n'),
    );
  });

  it('introduces a character once', () => {
    expect(pages.match(/INES DUARTE \(61\)/g)).toHaveLength(1);
    expect(pages).toContain('Ines Duarte climbs the last steps.');
  });

  it('dissolves where a night has passed, cuts elsewhere, fades out at the end', () => {
    const later = screenplay(aProduction({ scenes: [aScene({ time_of_day: 'DAWN' }), aScene({ scene_number: 2 })] }));
    expect(later).toContain('CUT TO:');
    expect(later).not.toContain('DISSOLVE TO:');
    expect(pages).toContain('DISSOLVE TO:');
    expect(pages).toMatch(/FADE OUT\.\n\n\*\*THE END\*\*\n$/);
  });

  it('marks a speaker who goes on after an action as continued', () => {
    const lines = ['First.', 'Second.'].map((line, index) => ({ speaker: 'Ines Duarte', line, after_beat: index + 1 }));
    const printed = screenplay(aProduction({ scenes: [aScene({ dialogue: lines })] }));
    expect(printed).toContain("> **INES DUARTE** (CONT'D)  \n> Second.");
  });

  it('joins what one person says without a break', () => {
    const dialogue = [
      { speaker: 'Ines Duarte', line: 'First.', after_beat: 1 },
      { speaker: 'Ines Duarte', parenthetical: 'lower', line: 'Second.', after_beat: 1 },
    ];
    const printed = screenplay(aProduction({ scenes: [aScene({ dialogue })] }));
    expect(printed).toContain('> **INES DUARTE**  \n> First.  \n> *(lower)*  \n> Second.\n');
  });

  it('prints every line even where its place lies beyond the last beat', () => {
    const dialogue = [{ speaker: 'Ines Duarte', line: 'Late.', after_beat: 99 }];
    expect(screenplay(aProduction({ scenes: [aScene({ dialogue })] }))).toContain('> Late.');
  });

  it('prints text that looks like markup as it is', () => {
    const scenes = [aScene({ beats: ['# Not a heading *at all*', '1. Not a list', '<b>Bold?</b>'], dialogue: [] })];
    const printed = screenplay(aProduction({ scenes, profiles: [aProfile()] }));
    expect(printed).toContain('\\# Not a heading \\*at all\\*\n\n1\\. Not a list\n\n\\<b\\>Bold?\\</b\\>');
  });
});
