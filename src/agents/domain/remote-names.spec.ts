import { objectionsToNames, remoteNameOf, remoteNamesOf } from './remote-names.js';

const mcp = { protocol: 'mcp', capabilities: ['image_generation', 'research'] } as const;

describe('the names that an agent has for capabilities', () => {
  it('are the capabilities themselves unless it says otherwise', () => {
    const remoteNames = remoteNamesOf({ ...mcp, tools: { image_generation: 'render' } });
    expect(remoteNames).toEqual({ image_generation: 'render' });
    expect(remoteNameOf({ remoteNames }, 'image_generation')).toBe('render');
    expect(remoteNameOf({ remoteNames }, 'research')).toBe('research');
    expect(remoteNameOf({ remoteNames }, 'constructor')).toBe('constructor');
    expect(remoteNamesOf({ ...mcp, tools: { research: 'research' } })).toBeUndefined();
    expect(remoteNameOf({}, 'research')).toBe('research');
  });

  it('are the aliases under which it registers', () => {
    const reviewer = { protocol: 'a2a', capabilities: ['quality_control'] } as const;
    expect(remoteNamesOf(reviewer)).toEqual({ quality_controller: 'quality_control' });
    expect(remoteNamesOf({ ...reviewer, skills: { quality_control: 'review' } })).toEqual({
      quality_controller: 'review',
    });
    expect(remoteNamesOf({ ...reviewer, protocol: 'http' })).toBeUndefined();
  });

  it('are for capabilities that it has, and in the words of its protocol', () => {
    expect(objectionsToNames({ ...mcp, tools: { image_generation: 'render' } })).toEqual([]);
    expect(objectionsToNames({ ...mcp, tools: { juggling: 'juggle' } })).toEqual([
      { path: 'tools.juggling', message: 'is none of its capabilities' },
    ]);
    expect(objectionsToNames({ ...mcp, skills: {} })).toEqual([
      { path: 'skills', message: 'is for agents with the protocol a2a' },
    ]);
  });
});
