// Says that a page is past its check date, when that day came after the build.
const today = new Date().toISOString().slice(0, 10);

for (const notice of document.querySelectorAll<HTMLElement>('[data-review]')) {
  if (today >= notice.dataset['review']!) notice.hidden = false;
}
