/** Whether somebody's words are in the language that assets are written in. */

/** Letters that are in no English word and hardly in a name. */
const OTHER_LETTERS = /[ßøåłżźęąśćğşőűțș]|(?!\p{Script=Latin})\p{L}/iu;

/** Small words of other languages that are no English ones. */
const OTHER_WORDS =
  /\b(?:ich|nicht|und|oder|dem|den|das|ein|eine|meine?|mehr|weniger|wieder|endlich|möchte|will wieder|je|j'ai|veux|voudrais|mieux|les|des|une|mes|avec|pour|quiero|quisiera|más|con|una|sin|los|las|mejor|vorrei|voglio|senza|della|più|ik|het|een|wil|niet|minder|meer|mijn|chcę|jestem|się|eu|quero|não|mais|jag|vill|och|inte|mer|att)\b/iu;

/** Whether a text reads as English; also true for a single word, which can be anything. */
export const seemsEnglish = (text: string): boolean => {
  if (OTHER_LETTERS.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const others = words.filter((word) => OTHER_WORDS.test(word)).length;
  return others === 0 || others < words.length / 5;
};
