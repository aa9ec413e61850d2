/**
 * For Stryker: what `throw new Error(...)` says is for the engineer who reads a stack, and no test has to hold its words. That it throws is
 * still mutated.
 */
const isBugText = (path) => {
  const { parentPath } = path;
  return (
    (path.isStringLiteral() || path.isTemplateLiteral()) &&
    parentPath?.isNewExpression() &&
    parentPath.parentPath?.isThrowStatement()
  );
};

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'bug-texts',
    value: { shouldIgnore: (path) => (isBugText(path) ? 'the text of a bug' : undefined) },
  },
];
