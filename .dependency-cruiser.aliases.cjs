const { join } = require('node:path');

/** How the import rules find `#kernel/x.js`: in the sources, also where a build stands beside them. */
module.exports = {
  resolve: {
    alias: { '#kernel': join(__dirname, 'src/kernel'), '#platform': join(__dirname, 'src/platform') },
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
};
