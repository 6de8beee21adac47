// Opens the lids of a long list of cards where there is room for all of them, and on paper.
const openAll = () => {
  for (const lid of document.querySelectorAll<HTMLDetailsElement>('details[data-lid]'))
    lid.open = true;
};

if (matchMedia('(width >= 56rem)').matches) openAll();
addEventListener('beforeprint', openAll);
