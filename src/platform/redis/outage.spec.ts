import { Outage } from './outage.js';

describe('Outage', () => {
  const said: string[] = [];
  const say = (_fields: object, message: string): void => void said.push(message);
  const log = { debug: say, info: say, warn: say, error: say, fatal: say };

  it('speaks once when Redis goes and once when it is back, for all connections together', () => {
    const outage = new Outage(log, 'host:6379');
    const refused = new Error('ECONNREFUSED');
    for (let attempt = 0; attempt < 3; attempt++) outage.began('commands', refused);
    outage.began('queue', refused);
    outage.ended('commands');
    expect(said).toEqual(['Redis cannot be reached; waiting for it to come back']);
    outage.ended('queue');
    outage.ended('queue');
    expect(said).toHaveLength(2);
    expect(said.at(-1)).toBe('Redis is back');
  });
});
