import type { SettingPlace } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';

const MAX_SETTING_WORDS = 4;

/** `INT. LIGHTHOUSE, LAMP ROOM - NIGHT`. */
export function headingOf(place: SettingPlace, setting: string, time: string): string {
  const where = place.name.replace(/^(?:the|an?) /i, '');
  const whole = new Noun(setting).bare;
  // What has a name of its own, such as Granny's attic, is no part of the setting.
  const isPart = where !== place.name;
  const named =
    isPart && whole.split(' ').length <= MAX_SETTING_WORDS && !where.includes(whole) && !whole.includes(where);
  return `${place.interior ? 'INT' : 'EXT'}. ${(named ? `${whole}, ${where}` : where).toUpperCase()} - ${time}`;
}
