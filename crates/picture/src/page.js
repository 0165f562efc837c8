const svg = document.querySelector('main svg');
const field = document.querySelector('input');
const said = document.querySelector('output');
const blocks = [...svg.querySelectorAll('[data-group]')];
const whole = svg.viewBox.baseVal;
const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
let view = { ...all };
const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
const place = (event) => {
  const point = new DOMPoint(event.clientX, event.clientY);
  return point.matrixTransform(svg.getScreenCTM().inverse());
};
const pick = (fits) => {
  const lit = blocks.filter((block) => {
    const is = fits !== null && fits(block);
    block.classList.toggle('lit', is);
    return is;
  });
  svg.classList.toggle('picked', fits !== null);
  return lit;
};
svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const at = place(event);
  const by = Math.min(1, Math.max(0.005, (view.width / all.width) * Math.exp(event.deltaY / 400))) * all.width / view.width;
  view = {
    x: at.x - (at.x - view.x) * by,
    y: at.y - (at.y - view.y) * by,
    width: view.width * by,
    height: view.height * by,
  };
  show();
}, { passive: false });
let held = null;
svg.addEventListener('pointerdown', (event) => {
  held = { at: place(event), moved: false };
});
svg.addEventListener('pointermove', (event) => {
  const meaning = event.target.querySelector && event.target.querySelector('title');
  if (meaning && event.target !== svg) said.textContent = meaning.textContent;
  if (!held) return;
  const at = place(event);
  const [dx, dy] = [held.at.x - at.x, held.at.y - at.y];
  if (Math.abs(dx) + Math.abs(dy) > view.width / 300) {
    if (!held.moved) svg.setPointerCapture(event.pointerId);
    held.moved = true;
    svg.classList.add('held');
  }
  if (held.moved) {
    view.x += dx;
    view.y += dy;
    show();
  }
});
svg.addEventListener('pointerup', (event) => {
  const still = held && !held.moved;
  held = null;
  svg.classList.remove('held');
  if (!still) return;
  const group = event.target.dataset && event.target.dataset.group;
  pick(group ? (block) => block.dataset.group === group : null);
});
const reset = () => {
  view = { ...all };
  field.value = '';
  pick(null);
  show();
};
svg.addEventListener('dblclick', reset);
document.querySelector('button').addEventListener('click', reset);
field.addEventListener('input', () => {
  const word = field.value.trim().toLowerCase();
  const lit = pick(word ? (block) => block.dataset.group.toLowerCase().includes(word) : null);
  said.textContent = word ? `${lit.length} found` : '';
});
