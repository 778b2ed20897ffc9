// The parts of Vega that static/charts.js uses. The interpreter stands in for generated code, which our pages forbid.
export { Error as ERRORS, View, logger, parse } from "vega";
export { expressionInterpreter } from "vega-interpreter";
export { compile } from "vega-lite";
