/** A plot of growth as SVG: both axes by powers of ten, one line for each reader. */

const [WIDTH, HEIGHT] = [640, 400];
const FIELD = { left: 60, right: 500, top: 20, bottom: 350 };
const COLORS = ['#1b4f72', '#b9770e', '#7b7d7d', '#943126'];

const powers = (least, most) => {
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** `lines` are `{name, points: [[files, seconds], …]}`; values are above 0. */
export function growthPlot(lines, { x, y }) {
  const all = lines.flatMap(({ points }) => points);
  const across = powers(Math.min(...all.map(([files]) => files)), Math.max(...all.map(([files]) => files)));
  const up = powers(Math.min(...all.map(([, cost]) => cost)), Math.max(...all.map(([, cost]) => cost)));
  const share = (value, [first, ...rest]) => (Math.log10(value) - first) / Math.max(1, rest.at(-1) - first);
  const left = (files) => FIELD.left + share(files, across) * (FIELD.right - FIELD.left);
  const top = (cost) => FIELD.bottom - share(cost, up) * (FIELD.bottom - FIELD.top);
  const round = (value) => Math.round(value * 10) / 10;
  const grid = [
    ...across.map((power) => {
      const at = round(left(10 ** power));
      return `<path d="M${at} ${FIELD.top}V${FIELD.bottom}" stroke="#d5d8dc"/><text x="${at}" y="${FIELD.bottom + 18}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`;
    }),
    ...up.map((power) => {
      const at = round(top(10 ** power));
      return `<path d="M${FIELD.left} ${at}H${FIELD.right}" stroke="#d5d8dc"/><text x="${FIELD.left - 8}" y="${at + 4}" text-anchor="end">${10 ** power}</text>`;
    }),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const color = COLORS[index % COLORS.length];
    const places = points.map(([files, cost]) => [round(left(files)), round(top(cost))]);
    const [endX, endY] = places.at(-1);
    const path = places.map(([px, py], nth) => `${nth === 0 ? 'M' : 'L'}${px} ${py}`).join('');
    const dots = places.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="3.5" fill="${color}"/>`).join('');
    return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots}<text x="${endX + 10}" y="${endY + 4}" fill="${color}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#566573">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${grid.join('\n')}
${drawn.join('\n')}
<text x="${(FIELD.left + FIELD.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text>
<text transform="translate(14 ${(FIELD.top + FIELD.bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
</svg>
`;
}
