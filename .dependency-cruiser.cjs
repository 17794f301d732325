// Lower may never import higher. `health`, `doctor` and `asyncapi` sit beside the line: they may look at everything, nobody
// may look at them.
const LINE = ['kernel', 'platform', 'integrations', 'projects', 'agents', 'workflows', 'events', 'orchestration'];
const OBSERVERS = ['health', 'doctor', 'asyncapi'];
const FEATURES = ['integrations', 'projects', 'agents', 'workflows', 'events', 'orchestration', ...OBSERVERS];
const src = (names) => `^src/(${names.join('|')})/`;

/** Code that exists for tests: specs, suites, fakes. */
const TEST_CODE = ['\\.(spec|suite)\\.ts$', '/testing/'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is a missing module: move what both need into a third file below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...LINE.map((layer, i) => ({
      name: `${layer}-looks-down-only`,
      comment: `The line is ${LINE.join(' < ')}; a lower layer gets what it needs handed in through a port.`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: src([...LINE.slice(i + 1), ...OBSERVERS]) },
    })),
    {
      name: 'features-meet-at-their-index',
      comment: 'Import #feature or #feature/catalog. What is missing there is exported from its index.ts first.',
      severity: 'error',
      from: { path: `^src/(${FEATURES.join('|')})/` },
      to: { path: src(FEATURES), pathNot: ['^src/$1/', '^src/[^/]+/(catalog/)?index\\.ts$'] },
    },
    {
      name: 'catalog-entries-are-strangers',
      comment: 'Deleting an entry must be one folder and one line; what two entries share belongs beside catalog/.',
      severity: 'error',
      from: { path: '^src/([^/]+)/catalog/([^/]+)/' },
      to: { path: '^src/$1/catalog/[^/]+/', pathNot: '^src/$1/catalog/$2/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules of the game run in a bare Node.',
      severity: 'error',
      from: { path: ['^src/[^/]+/domain/', '^src/kernel/'], pathNot: TEST_CODE },
      to: {
        path: [
          'node_modules/(@nestjs|ioredis|bullmq|@langchain|fastify|socket\\.io)',
          '^src/platform/',
          '^src/[^/]+/(persistence|dto|catalog)/',
        ],
      },
    },
    {
      name: 'wire-shapes-stay-at-the-border',
      comment:
        'Requests and responses are seen by controllers and gateways only; an index may lend one to another feature.',
      severity: 'error',
      from: {
        path: '^src/([^/]+)/',
        pathNot: ['/dto/', '\\.(controller|gateway)\\.ts$', '^src/[^/]+/index\\.ts$', ...TEST_CODE],
      },
      to: { path: '^src/$1/dto/' },
    },
    {
      name: 'redis-stays-in-persistence',
      comment: 'One door to the store: platform/, persistence/, queue/ and checkpoint/.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '/persistence/', '/checkpoint/', '/queue/'] },
      to: { path: 'node_modules/(ioredis|bullmq)/' },
    },
    {
      name: 'langgraph-stays-in-engine-and-catalog',
      comment: 'The engine stays replaceable.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/workflows/(catalog/|define-workflow)',
          '^src/orchestration/(engine|checkpoint)/',
          '^src/integrations/catalog/',
          '^src/workflows/testing/',
        ],
      },
      to: { path: 'node_modules/@langchain/' },
    },
    {
      name: 'agent-protocols-stay-in-their-callers',
      comment: 'The rest sees orders and answers, and every way out to an agent is guarded.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/agents/remote/'] },
      to: { path: 'node_modules/(@a2a-js|@modelcontextprotocol|undici)/' },
    },
    {
      name: 'demo-is-a-client',
      comment: 'The demo knows the service as any client does: by its command line and its REST API.',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: { path: '^src/(?!demo/|kernel/)' },
    },
    {
      name: 'nobody-needs-the-demo',
      severity: 'error',
      from: { path: '^src/(?!demo/)' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'nobody-needs-the-doctor',
      comment: 'It is a program of its own that looks at a deployment; what others need of it belongs below them.',
      severity: 'error',
      from: { path: '^src/(?!doctor/)' },
      to: { path: '^src/doctor/' },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'A build leaves specs, suites and testing/ out.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_CODE },
      to: { path: [...TEST_CODE, '^test/'] },
    },
    {
      name: 'no-development-packages-in-production',
      comment: 'What runs is listed under dependencies in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'sources-import-sources',
      comment: 'An import that is found in the build is one that the rules above do not see.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { path: '^dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
