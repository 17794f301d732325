import type { SeededRandom } from '#kernel/random.js';
import type { Pronouns } from '../../material/index.js';

interface NamePool {
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly family: readonly string[];
}

const list = (words: string): string[] => words.trim().split(/\s+/);
const pool = (she: string, he: string, family: string): NamePool => ({
  she: list(she),
  he: list(he),
  family: list(family),
});

const POOLS = {
  british: pool(
    'Ada Bryony Cora Edith Fern Greta Harriet Imogen Judith Maeve Nora Orla Pearl Rosalind Sybil Una Wren Delia',
    'Alfie Bram Callum Desmond Ewan Fergus Gareth Hugh Ivor Jonah Kit Leopold Magnus Ned Piers Rufus Silas Tobias',
    'Ashdown Barlow Caddick Dunmore Ellery Farrow Garrick Halloran Ingram Kestle Lockwood Marlowe Nightingale Penhale Quill Rook Stannard Thorne',
  ),
  iberian: pool(
    'Inês Beatriz Catarina Dulce Gisela Leonor Marisol Odete Pilar Rosário Teresa Valentina Xana Luz Carmen Elvira',
    'Afonso Baltasar Duarte Estevão Filipe Gaspar Joaquim Leandro Mateus Nuno Rafael Sancho Tomás Vasco Emilio Hugo',
    'Almeida Barros Carvalho Duarte Esteves Figueira Gouveia Lacerda Montoya Noronha Pacheco Queiroz Salgado Tavares Vidal Zamora',
  ),
  nordic: pool(
    'Astrid Birgit Dagny Ebba Freja Gudrun Hedda Ingrid Liv Maren Ragna Signe Tove Ylva Solveig Kaisa',
    'Anders Birger Eskil Frode Gunnar Halvard Isak Jorunn Lasse Mikkel Njal Olav Rune Sindre Torvald Viggo',
    'Aaberg Bakke Dahl Ekholm Falk Grimstad Hauge Isaksen Kvist Lindqvist Moen Nygaard Rask Solheim Thorsen Vik',
  ),
  slavic: pool(
    'Anya Bojana Dunja Galina Irena Jadwiga Katya Ludmila Milena Nadia Oksana Raisa Svetlana Tamara Vesna Zofia',
    'Andrei Bogdan Casimir Damir Emil Grigor Ilya Jozef Kazimir Lev Milan Nikola Pavel Radek Stefan Vadim',
    'Antonov Baran Cernik Dragan Fedorov Horvat Ivanek Jelinek Kovač Lasko Morozov Novak Petrov Rudnik Sokol Volkov',
  ),
  french: pool(
    'Agathe Blanche Clémence Delphine Élodie Fleur Geneviève Hélène Isaure Jeanne Léonie Margot Ninon Odile Paulette Solange',
    'Armand Bastien Corentin Didier Étienne Florian Gaspard Honoré Jules Lucien Marcel Octave Pascal Rémy Sylvain Thibault',
    'Aubert Beaumont Chevalier Delacroix Fontaine Garnier Lachance Marchand Moreau Perrin Quentin Renard Sauvage Tessier Vasseur Voclain',
  ),
  italian: pool(
    'Alba Bianca Chiara Donatella Elena Fiamma Ginevra Ilaria Lucia Mirella Nives Ornella Rosa Serena Tullia Viola',
    'Aldo Bruno Carlo Dario Enzo Fausto Guido Ivo Lorenzo Massimo Nico Orlando Pietro Renzo Saverio Ugo',
    'Abbate Bellini Conti Donati Esposito Ferrante Galli Lombardi Marchetti Neri Orsini Pavese Ricci Salvi Testa Vitale',
  ),
  german: pool(
    'Annika Britta Clara Dorothea Elke Franziska Gerda Hanna Ilse Jutta Käthe Lotte Mathilde Renate Sabine Ute',
    'Albrecht Bernd Clemens Dieter Emil Friedrich Georg Heiner Jürgen Konrad Lorenz Moritz Otto Ruprecht Siegfried Ulrich',
    'Adler Brandt Clausen Dorn Engel Fuchs Grau Hartmann Jäger Kessler Lindner Meinhardt Ritter Seidel Vogel Ziegler',
  ),
  japanese: pool(
    'Aiko Chiyo Emi Fumiko Hana Izumi Junko Kaori Mio Naoko Rin Sachiko Tomoe Umeko Yuki Asami',
    'Akira Daichi Eiji Goro Haruto Isamu Jiro Kenta Makoto Noboru Ren Satoshi Takeshi Yuta Shun Hideo',
    'Arai Fujita Hayashi Ito Kimura Matsuda Nakano Ono Sato Takeda Ueda Watanabe Yamada Endo Ogawa Morita',
  ),
  african: pool(
    'Abena Adaeze Binta Chiamaka Efua Fatou Halima Ife Jamila Kemi Makena Nala Ngozi Thandiwe Wanjiru Zola',
    'Adebayo Babajide Chidi Ekow Femi Idris Jabari Kofi Kwame Lamine Mosi Obinna Sekou Tendai Uche Yusuf',
    'Abiola Banda Cissé Diallo Eze Fofana Gyasi Kamau Lawal Mensah Ndiaye Okafor Sarr Touré Umeh Zimba',
  ),
  indian: pool(
    'Ananya Bhavna Devika Esha Gita Ishani Jaya Kavita Lalita Meera Nandini Priya Radha Shanta Usha Vidya',
    'Arjun Balaji Chandan Dev Farhan Gopal Ishaan Jatin Kiran Manoj Nikhil Omkar Rajat Sanjay Uday Vikram',
    'Acharya Banerjee Chatterji Desai Ghosh Iyer Joshi Kapoor Mehra Nair Pillai Rao Sen Thakur Varma Zaveri',
  ),
  latin: pool(
    'Alma Belén Consuelo Dolores Esperanza Flor Graciela Itzel Jimena Lupita Marisela Nayeli Paloma Rocío Soledad Ximena',
    'Abel Benicio Cruz Diego Efraín Fermín Gael Horacio Ignacio Joaquín Lisandro Matías Octavio Ramiro Santos Ulises',
    'Aguilar Benítez Cárdenas Domínguez Espinoza Fuentes Guerrero Ibarra Luna Mendoza Navarro Ochoa Quiroga Rivas Solís Zavala',
  ),
} as const satisfies Record<string, NamePool>;
type Region = keyof typeof POOLS;

const REGION_OF: readonly (readonly [RegExp, Region])[] = [
  [/lisbon|porto|portug|spain|spanish|madrid|barcelona|galicia|andalus/i, 'iberian'],
  [
    /norw|swed|denmark|danish|iceland|finland|finnish|oslo|stockholm|copenhagen|reykjavik|lapland|helsinki|greenland/i,
    'nordic',
  ],
  [/russia|moscow|siberia|poland|polish|warsaw|prague|czech|ukrain|kyiv|serbia|croatia|balkan|budapest/i, 'slavic'],
  [/france|french|paris|marseille|brittany|lyon|montreal|brussels/i, 'french'],
  [/ital|rome\b|venice|naples|milan|sicily|tuscany/i, 'italian'],
  [/german|berlin|munich|hamburg|vienna|austria|zurich|bavaria/i, 'german'],
  [/japan|tokyo|kyoto|osaka|samurai|ninja/i, 'japanese'],
  [/nigeria|lagos|ghana|accra|kenya|nairobi|senegal|dakar|ethiopia|africa|johannesburg/i, 'african'],
  [/india|mumbai|delhi|kolkata|bengal|bollywood/i, 'indian'],
  [/mexic|argentin|chile|peru|colombia|cuba|havana|lima\b|bogot|patagonia|brazil/i, 'latin'],
];

const EXTRA_SHE = list(
  `Alice Amelia Amy Ana Anna Anne Aria Bella Carla Charlotte Chloe Claire Diana Ella Emily Emma Eva Eve Fiona Grace Hannah Ines Iris Isabel
  Jane Jess Jessica Joan Julia Kate Laura Layla Lena Lily Lucy Luna Lydia Maria Marie Martha Mary Maya Mia Mina Mira Molly Nina Olivia Olga
  Rachel Rebecca Ruth Sara Sarah Sofia Sophie Stella Susan Tessa Vera Victoria Zara Zoe Mara Elsa Frida Ivy Hazel Amara Leila Aisha Fatima Mei Yara`,
);
const EXTRA_HE = list(
  `Adam Alan Albert Alexander Andrew Anton Antonio Arthur Ben Benjamin Carlos Charles Daniel David Edgar Edward Ethan Felix Frank George Henry Harry
  Jack Jacob James Jim Joe John Jose Joseph Juan Leo Liam Louis Lucas Luke Marco Mark Martin Max Michael Mike Mohammed Nathan Noah Oliver
  Omar Oscar Owen Patrick Paul Peter Richard Robert Sam Samuel Simon Theo Thomas Tom Victor Vincent Walter William Ravi Amir Hassan Rui Tomas`,
);

const GENDERED = new Map<string, Pronouns>([
  ...[...Object.values(POOLS).flatMap((names) => names.he), ...EXTRA_HE].map(
    (name) => [name.toLowerCase(), 'he/him'] as const,
  ),
  ...[...Object.values(POOLS).flatMap((names) => names.she), ...EXTRA_SHE].map(
    (name) => [name.toLowerCase(), 'she/her'] as const,
  ),
]);

/** Whether a word is a given name we know, and the pronouns it most often goes with. */
export function pronounsOfName(name: string): Pronouns | undefined {
  if (/^(?:mrs|ms|miss|lady|queen|princess|aunt|madame|sister|mother|grandma|granny)\b/i.test(name)) return 'she/her';
  if (/^(?:mr|sir|lord|king|prince|uncle|monsieur|brother|father|grandpa)\b/i.test(name)) return 'he/him';
  return GENDERED.get((name.split(/[\s-]/)[0] ?? '').toLowerCase());
}

/** Gives people names that belong together and begin with different letters, so that a reader keeps them apart. */
export class NameGiver {
  private readonly pool: NamePool;
  private readonly taken = new Set<string>();

  constructor(
    private readonly random: SeededRandom,
    /** Text that may say where the story is set. */
    surroundings: string,
    alreadyNamed: readonly string[] = [],
  ) {
    const region = REGION_OF.find(([pattern]) => pattern.test(surroundings))?.[1];
    this.pool = POOLS[region ?? random.pick(Object.keys(POOLS) as Region[])];
    for (const name of alreadyNamed) this.take(name);
  }

  full(pronouns: Pronouns): string {
    return `${this.given(pronouns)} ${this.family()}`;
  }

  given(pronouns: Pronouns): string {
    const lists = {
      'she/her': this.pool.she,
      'he/him': this.pool.he,
      'they/them': [...this.pool.she, ...this.pool.he],
    };
    return this.fresh(lists[pronouns]);
  }

  family(): string {
    return this.fresh(this.pool.family);
  }

  private fresh(names: readonly string[]): string {
    const free = names.filter((name) => !this.taken.has(initial(name)));
    const name = this.random.pick(free.length > 0 ? free : names);
    this.take(name);
    return name;
  }

  private take(name: string): void {
    for (const part of name.split(/\s+/)) this.taken.add(initial(part));
  }
}

/** The first letter without its accent. */
function initial(name: string): string {
  return name.normalize('NFD').charAt(0).toUpperCase();
}
