/**
 * Takes the id of a section of an area's page; whether a reader chooses a page of the area by it.
 */
export const isChooser = (id: string): boolean => ['where-to-start', 'which-one'].includes(id);
