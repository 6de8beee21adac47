// What writers may use in an article, by name; src/knowledge/check/text.ts says what each
// one takes.
import CardDrawing from '#components/diagrams/CardDrawing.astro';
import FirstHour from '#components/diagrams/FirstHour.astro';
import LinkJourney from '#components/diagrams/LinkJourney.astro';
import TwoNumbers from '#components/diagrams/TwoNumbers.astro';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import CodeLinks from './CodeLinks.astro';
import Contact from './Contact.astro';
import Contacts from './Contacts.astro';
import Link from './Link.astro';
import Glossary from './Glossary.astro';
import MessageList from './MessageList.astro';
import MinorHeading from './MinorHeading.astro';
import More from './More.astro';
import MistakeReport from './MistakeReport.astro';
import Operator from './Operator.astro';
import ResponseCodes from './ResponseCodes.astro';
import Picture from './Picture.astro';
import Result from './Result.astro';
import Say from './Say.astro';
import Screen from './Screen.astro';
import SectionHeading from './SectionHeading.astro';
import Table from './Table.astro';
import SectionLinks from './SectionLinks.astro';
import WalletCards from './WalletCards.astro';
import WalletChoices from './WalletChoices.astro';
import WalletFacts from './WalletFacts.astro';
import WalletHelp from './WalletHelp.astro';
import WalletLinking from './WalletLinking.astro';
import WalletLinks from './WalletLinks.astro';
import WalletMessages from './WalletMessages.astro';

export const writerComponents = {
  Callout,
  CardDrawing,
  FirstHour,
  LinkJourney,
  TwoNumbers,
  Cite,
  CodeLinks,
  Contact,
  Contacts,
  Glossary,
  MessageList,
  More,
  MistakeReport,
  Operator,
  ResponseCodes,
  Result,
  Say,
  Screen,
  SectionLinks,
  WalletCards,
  WalletChoices,
  WalletFacts,
  WalletHelp,
  WalletLinking,
  WalletLinks,
  WalletMessages,
  a: Link,
  h2: SectionHeading,
  h3: MinorHeading,
  img: Picture,
  table: Table,
};
