// Opens the stages of the list of messages where there is room for all of them and on paper, and the one that an address names.
const stages = [...document.querySelectorAll<HTMLDetailsElement>('details[data-lid]')];

function openNamed(): void {
  const heading = document.getElementById(location.hash.slice(1));
  const stage = heading?.parentElement?.nextElementSibling;
  if (stage instanceof HTMLDetailsElement) stage.open = true;
}

const openAll = () => stages.forEach((stage) => (stage.open = true));

if (matchMedia('(width >= 56rem)').matches) openAll();
addEventListener('beforeprint', openAll);
addEventListener('hashchange', openNamed);
openNamed();
