/** `import text from './x.yaml'` in jest, as esbuild's text loader does it in the bundles. */
module.exports = {
  process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
