import { EndpointPolicy, type EndpointRules } from './endpoint-policy.js';

const names = { allowed: 'HOSTS_ALLOWED', denied: 'HOSTS_DENIED', privateNetworks: 'PRIVATE_NETWORKS' };

const policy = (rules: Partial<EndpointRules> = {}) =>
  new EndpointPolicy({ allowed: [], denied: [], privateNetworks: [], loopbackAllowed: false, names, ...rules });

describe(EndpointPolicy.name, () => {
  it.each(['http://painter.example:9000/tasks', 'https://8.8.4.9/', 'http://[2606:4700::1111]/', 'http://painter/'])(
    'has nothing against %s',
    (url) => {
      expect(policy().judgeUrl(url)).toBeUndefined();
    },
  );

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'ws://a.example/', 'gopher://a.example/', 'painter', ''])(
    'takes http and https only, not %p',
    (url) => {
      expect(policy().judgeUrl(url)).toBe('must be an http or https address');
    },
  );

  it('takes no credentials in an address, and does not repeat them', () => {
    expect(policy().judgeUrl('http://ada:swordfish@a.example/')).toBe('must not contain a user or a password');
  });

  it.each([
    ['10.1.2.3', 'not a public address'],
    ['172.16.0.1', 'not a public address'],
    ['192.168.1.1', 'not a public address'],
    ['100.64.0.1', 'not a public address'],
    ['169.254.10.10', 'not a public address'],
    ['224.0.0.1', 'not a public address'],
    ['255.255.255.255', 'not a public address'],
    ['[fd12:3456::1]', 'not a public address'],
    ['[fe80::1]', 'not a public address'],
    ['[64:ff9b::a00:1]', 'not a public address'],
    ['[2002:a00:1::]', 'not a public address'],
    ['[::127.0.0.1]', 'not a public address'],
    ['[::a00:1]', 'not a public address'],
    ['[fec0::1]', 'not a public address'],
    ['[::ffff:10.0.0.1]', 'not a public address'],
    ['127.0.0.1', 'this machine'],
    ['127.1', 'this machine'],
    ['2130706433', 'this machine'],
    ['0x7f.0.0.1', 'this machine'],
    ['0177.0.0.1', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['[::1]', 'this machine'],
    ['[::]', 'this machine'],
    ['[::ffff:127.0.0.1]', 'this machine'],
    ['localhost', 'this machine'],
    ['LOCALHOST.', 'this machine'],
    ['api.localhost', 'this machine'],
    ['169.254.169.254', 'a cloud keeps its secrets'],
    ['[::ffff:169.254.169.254]', 'a cloud keeps its secrets'],
    ['168.63.129.16', 'a cloud keeps its secrets'],
    ['100.100.100.200', 'a cloud keeps its secrets'],
    ['[fd00:ec2::254]', 'a cloud keeps its secrets'],
  ])('refuses %s: %s', (host, reason) => {
    expect(policy().judgeUrl(`http://${host}/`)).toContain(reason);
  });

  it('lets this machine be called where that is allowed, and no other private place by it', () => {
    const inDevelopment = policy({ loopbackAllowed: true });
    expect(['127.0.0.1', 'localhost', '[::1]'].map((host) => inDevelopment.judgeUrl(`http://${host}:9000/`))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(inDevelopment.judgeUrl('http://10.0.0.1/')).toContain('not a public address');
  });

  it('lets the named private networks be called: not this machine, and not where a cloud keeps its secrets', () => {
    const rules = { privateNetworks: ['10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', 'fd00::/8'] };
    const judge = (host: string) => policy(rules).judgeUrl(`http://${host}/`);
    expect(judge('10.200.0.1')).toBeUndefined();
    expect(judge('[fd12::1]')).toBeUndefined();
    expect(judge('192.168.0.1')).toContain('not a public address');
    expect(judge('127.0.0.1')).toContain('development only');
    expect(judge('169.254.169.254')).toContain('a cloud keeps its secrets');
    expect(judge('[fd00:ec2::254]')).toContain('a cloud keeps its secrets');
  });

  it('calls nobody but the named hosts as soon as there are some', () => {
    const rules = { allowed: ['painter.example', '*.Studio.example', '8.8.4.0/24'] };
    const judge = (host: string) => policy(rules).judgeUrl(`http://${host}/`);
    for (const host of ['painter.example', 'PAINTER.example.', 'a.b.studio.example', '8.8.4.7']) {
      expect(judge(host)).toBeUndefined();
    }
    for (const host of ['studio.example', 'evilstudio.example', 'painter.example.evil', '8.8.5.1']) {
      expect(judge(host)).toContain('HOSTS_ALLOWED does not name');
    }
  });

  it('never calls the denied ones, though they are allowed, and no name that leads to one', () => {
    const both = policy({ allowed: ['*.studio.example'], denied: ['old.studio.example', '8.8.4.0/24'] });
    expect(both.judgeUrl('http://old.studio.example/')).toContain('HOSTS_DENIED names');
    expect(both.judgeUrl('http://new.studio.example/')).toBeUndefined();
    expect(both.judgeAddress('8.8.4.9')).toContain('HOSTS_DENIED names');
    expect(both.judgeAddress('::ffff:8.8.4.9')).toContain('HOSTS_DENIED names');
  });

  it('takes what is no address for a reason', () => {
    expect(policy().judgeAddress('')).toContain('which is no address');
  });
});
