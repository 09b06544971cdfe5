const SERVER_ONLY = new Set(['summary', 'callers', 'errors', 'output']);

/** Leaves out what no client reads of a contract: the main package carries those of every tab. */
const leanContracts = ({ types: t }) => ({
  name: 'lean-contracts',
  visitor: {
    CallExpression({ node }) {
      const [contract] = node.arguments;
      if (!t.isIdentifier(node.callee, { name: 'defineAction' }) || !t.isObjectExpression(contract)) return;
      contract.properties = contract.properties.filter(
        (property) => !(t.isObjectProperty(property) && SERVER_ONLY.has(property.key.name)),
      );
    },
  },
});

/** Making a schema changes nothing else: where nobody reads it, the minifier may drop it. */
const pureSchemas = ({ types: t }) => {
  const rootOf = (node) =>
    t.isMemberExpression(node) || t.isCallExpression(node) ? rootOf(node.object ?? node.callee) : node;
  return {
    name: 'pure-schemas',
    visitor: {
      CallExpression({ node }, { filename }) {
        if (/node_modules/.test(filename)) return;
        if (t.isMemberExpression(node.callee) && t.isIdentifier(rootOf(node), { name: 'z' })) {
          t.addComment(node, 'leading', '#__PURE__');
        }
      },
    },
  };
};

// Taro's own preset. h5 runs in browsers that may lack what core-js adds; WeChat's WebViews do not (browserslist in package.json).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
        // Our oldest WebViews read these but for one bug each, so Babel would rewrite every use; the bugs' own fixes are enough.
        exclude: ['transform-optional-chaining', 'transform-destructuring', 'transform-parameters'],
        include: [
          'bugfix/transform-v8-spread-parameters-in-optional-chaining',
          'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
          'bugfix/transform-safari-rest-destructuring-rhs-array',
        ],
      },
    ],
  ],
  plugins: [leanContracts, pureSchemas],
};
