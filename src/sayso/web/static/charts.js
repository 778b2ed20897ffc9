// Draws each chart of the page from the specification beside it, in the colours of the style sheet, as wide as there
// is room; drawn again when the room or the colour scheme changes. The table says the same and folds away.
import { ERRORS, View, compile, expressionInterpreter, logger, parse } from "./vega/vega.min.js";

const FONT = '"Inter", system-ui, "Segoe UI", Roboto, sans-serif';

// The specification with every "var(--name)" in it replaced by what the style sheet says now.
function coloured(spec) {
  const style = getComputedStyle(document.documentElement);
  return JSON.parse(JSON.stringify(spec), (_, value) => {
    const name = typeof value === "string" && value.match(/^var\((--[\w-]+)\)$/);
    return name ? style.getPropertyValue(name[1]).trim() : value;
  });
}

function theme(narrow) {
  const text = { labelColor: "var(--soft)", titleColor: "var(--soft)", labelFontSize: 12, titleFontSize: 12 };
  return {
    font: FONT,
    background: "var(--paper)",
    padding: 4,
    view: { stroke: null },
    axis: { ...text, titleFontWeight: 400, grid: false, domain: false, ticks: false, labelPadding: 8 },
    axisQuantitative: { grid: true, gridColor: "var(--rule)" },
    axisY: { labelColor: "var(--ink)", labelFontSize: 13, labelLimit: narrow ? 110 : 170 },
    axisTemporal: { labelFlush: false },
    legend: { ...text, labelColor: "var(--ink)", labelLimit: 180, symbolType: "square", symbolSize: 110, offset: 14 },
    text: { font: FONT, fontSize: 12 },
    aria: false, // the figure has a name, and its table the values
  };
}

function view(figure, width, renderer) {
  const spec = JSON.parse(figure.querySelector("script").textContent);
  const autosize = { type: "fit-x", contains: "padding" };
  const whole = coloured({ ...spec, width, autosize, config: theme(width < 460) });
  const parsed = parse(compile(whole, { logger: logger(ERRORS) }).spec, null, { ast: true });
  return new View(parsed, { expr: expressionInterpreter, renderer, hover: true });
}

function draw(figure) {
  const room = figure.querySelector(".drawing");
  room.hidden = false;
  const made = view(figure, room.clientWidth, "svg").initialize(room);
  made.tooltip((_, event, item, value) => {
    room.title = value ? Object.entries(value).map((pair) => pair.join(": ")).join("\n") : "";
  });
  figure.drawn?.finalize();
  figure.drawn = made;
  return made.runAsync();
}

function save(url, name) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

function offer(figure) {
  const offered = figure.querySelector(".take");
  for (const [label, file] of [["PNG", png], ["SVG", svg]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", async () => save(await file(figure), `${figure.id}.${label.toLowerCase()}`));
    offered.prepend(button);
  }
}

async function svg(figure) {
  return URL.createObjectURL(new Blob([await figure.drawn.toSVG()], { type: "image/svg+xml" }));
}

async function png(figure) {
  const canvas = await figure.drawn.toCanvas(2);
  return URL.createObjectURL(await new Promise((done) => canvas.toBlob(done)));
}

async function start() {
  await document.fonts.ready; // labels are measured before they are drawn
  const figures = [...document.querySelectorAll("figure.chart")];
  const drawAll = () => figures.forEach(draw);
  for (const figure of figures) {
    figure.querySelector("details").open = false;
    offer(figure);
  }
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  let waiting;
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 150);
  });
}

start();
