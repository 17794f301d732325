import type { SettingPlace } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';

const MAX_SETTING_WORDS = 4;

/** `INT. LIGHTHOUSE, LAMP ROOM - NIGHT`. */
export function headingOf(place: SettingPlace, setting: string, time: string): string {
  const where = new Noun(place.name).bare;
  const whole = new Noun(setting).bare;
  const named = whole.split(' ').length <= MAX_SETTING_WORDS && !where.includes(whole) && !whole.includes(where);
  return `${place.interior ? 'INT' : 'EXT'}. ${(named ? `${whole}, ${where}` : where).toUpperCase()} - ${time}`;
}
