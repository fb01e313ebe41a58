/** A work that definitions cite. */
export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
}

/** The bibliography: every key that a concept's `sources` may name. */
export const references: Readonly<Record<string, Reference>> = {
  nash1951: {
    authors: "John F. Nash",
    year: 1951,
    title: "Non-cooperative games",
    where: "Annals of Mathematics 54, 286–295",
  },
  avis2010: {
    authors: "David Avis, Gabriel D. Rosenberg, Rahul Savani, Bernhard von Stengel",
    year: 2010,
    title: "Enumeration of Nash equilibria for two-player games",
    where: "Economic Theory 42, 9–37",
  },
  lemkeHowson1964: {
    authors: "Carlton E. Lemke, Joseph T. Howson",
    year: 1964,
    title: "Equilibrium points of bimatrix games",
    where: "Journal of the Society for Industrial and Applied Mathematics 12, 413–423",
  },
  vonStengel2002: {
    authors: "Bernhard von Stengel",
    year: 2002,
    title: "Computing equilibria for two-person games",
    where: "Handbook of Game Theory with Economic Applications 3, chapter 45, 1723–1759",
  },
  shapley1974: {
    authors: "Lloyd S. Shapley",
    year: 1974,
    title: "A note on the Lemke–Howson algorithm",
    where: "Mathematical Programming Study 1, 175–189",
  },
  bernheim1984: {
    authors: "B. Douglas Bernheim",
    year: 1984,
    title: "Rationalizable strategic behavior",
    where: "Econometrica 52, 1007–1028",
  },
  pearce1984: {
    authors: "David G. Pearce",
    year: 1984,
    title: "Rationalizable strategic behavior and the problem of perfection",
    where: "Econometrica 52, 1029–1050",
  },
  conitzerSandholm2005: {
    authors: "Vincent Conitzer, Tuomas Sandholm",
    year: 2005,
    title: "Complexity of (iterated) dominance",
    where: "Proceedings of the 6th ACM Conference on Electronic Commerce, 88–97",
  },
  osborneRubinstein1994: {
    authors: "Martin J. Osborne, Ariel Rubinstein",
    year: 1994,
    title: "A Course in Game Theory",
    where: "MIT Press",
  },
  vonNeumannMorgenstern1944: {
    authors: "John von Neumann, Oskar Morgenstern",
    year: 1944,
    title: "Theory of Games and Economic Behavior",
    where: "Princeton University Press",
  },
  shapley1953: {
    authors: "Lloyd S. Shapley",
    year: 1953,
    title: "A value for n-person games",
    where: "Contributions to the Theory of Games II, Annals of Mathematics Studies 28, 307–317",
  },
  kalaiSamet1987: {
    authors: "Ehud Kalai, Dov Samet",
    year: 1987,
    title: "On weighted Shapley values",
    where: "International Journal of Game Theory 16, 205–222",
  },
  banzhaf1965: {
    authors: "John F. Banzhaf III",
    year: 1965,
    title: "Weighted voting doesn't work: a mathematical analysis",
    where: "Rutgers Law Review 19, 317–343",
  },
  gillies1959: {
    authors: "Donald B. Gillies",
    year: 1959,
    title: "Solutions to general non-zero-sum games",
    where: "Contributions to the Theory of Games IV, Annals of Mathematics Studies 40, 47–85",
  },
  shapley1967: {
    authors: "Lloyd S. Shapley",
    year: 1967,
    title: "On balanced sets and cores",
    where: "Naval Research Logistics Quarterly 14, 453–460",
  },
  shapley1971: {
    authors: "Lloyd S. Shapley",
    year: 1971,
    title: "Cores of convex games",
    where: "International Journal of Game Theory 1, 11–26",
  },
  maschlerPelegShapley1979: {
    authors: "Michael Maschler, Bezalel Peleg, Lloyd S. Shapley",
    year: 1979,
    title: "Geometric properties of the kernel, nucleolus, and related solution concepts",
    where: "Mathematics of Operations Research 4, 303–338",
  },
  schmeidler1969: {
    authors: "David Schmeidler",
    year: 1969,
    title: "The nucleolus of a characteristic function game",
    where: "SIAM Journal on Applied Mathematics 17, 1163–1170",
  },
  kohlberg1971: {
    authors: "Elon Kohlberg",
    year: 1971,
    title: "On the nucleolus of a characteristic function game",
    where: "SIAM Journal on Applied Mathematics 20, 62–66",
  },
  sobolev1975: {
    authors: "Arkady I. Sobolev",
    year: 1975,
    title: "The characterization of optimality principles in cooperative games by functional equations (in Russian)",
    where: "Mathematical Methods in the Social Sciences 6, 94–151",
  },
  youngMonotonic1985: {
    authors: "H. Peyton Young",
    year: 1985,
    title: "Monotonic solutions of cooperative games",
    where: "International Journal of Game Theory 14, 65–72",
  },
  sudhoelter1996: {
    authors: "Peter Sudhölter",
    year: 1996,
    title: "The modified nucleolus as canonical representation of weighted majority games",
    where: "Mathematics of Operations Research 21, 734–756",
  },
  tijs1981: {
    authors: "Stef H. Tijs",
    year: 1981,
    title: "Bounds for the core and the τ-value",
    where: "Game Theory and Mathematical Economics (eds. O. Moeschlin, D. Pallaschke), North-Holland, 123–132",
  },
  gately1974: {
    authors: "Dermot Gately",
    year: 1974,
    title:
      "Sharing the gains from regional cooperation: a game theoretic application to planning investment in electric power",
    where: "International Economic Review 15, 195–208",
  },
  aumann1959: {
    authors: "Robert J. Aumann",
    year: 1959,
    title: "Acceptable points in general cooperative n-person games",
    where: "Contributions to the Theory of Games IV, Annals of Mathematics Studies 40, 287–324",
  },
  howard1971: {
    authors: "Nigel Howard",
    year: 1971,
    title: "Paradoxes of Rationality: Theory of Metagames and Political Behavior",
    where: "MIT Press",
  },
  fraserHipel1984: {
    authors: "Niall M. Fraser, Keith W. Hipel",
    year: 1984,
    title: "Conflict Analysis: Models and Resolutions",
    where: "North-Holland",
  },
  fangHipelKilgour1993: {
    authors: "Liping Fang, Keith W. Hipel, D. Marc Kilgour",
    year: 1993,
    title: "Interactive Decision Making: The Graph Model for Conflict Resolution",
    where: "Wiley",
  },
  kilgourHipelFangPeng2001: {
    authors: "D. Marc Kilgour, Keith W. Hipel, Liping Fang, Xiaoyong Peng",
    year: 2001,
    title: "Coalition analysis in group decision support",
    where: "Group Decision and Negotiation 10, 159–175",
  },
  fangHipelKilgourPeng2003: {
    authors: "Liping Fang, Keith W. Hipel, D. Marc Kilgour, Xiaoyong Peng",
    year: 2003,
    title: "A decision support system for interactive decision making, part I: model formulation",
    where: "IEEE Transactions on Systems, Man, and Cybernetics C 33, 42–55",
  },
  liKilgourHipel2005: {
    authors: "Kevin W. Li, D. Marc Kilgour, Keith W. Hipel",
    year: 2005,
    title: "Status quo analysis in the graph model for conflict resolution",
    where: "Journal of the Operational Research Society 56, 699–707",
  },
  inoharaHipel2008: {
    authors: "Takehiro Inohara, Keith W. Hipel",
    year: 2008,
    title: "Coalition analysis in the graph model for conflict resolution",
    where: "Systems Engineering 11, 343–359",
  },
  kinsaraKilgourHipel2015: {
    authors: "Rami A. Kinsara, D. Marc Kilgour, Keith W. Hipel",
    year: 2015,
    title: "Inverse approach to the graph model for conflict resolution",
    where: "IEEE Transactions on Systems, Man, and Cybernetics: Systems 45, 734–742",
  },
  kalaiSmorodinsky1975: {
    authors: "Ehud Kalai, Meir Smorodinsky",
    year: 1975,
    title: "Other solutions to Nash's bargaining problem",
    where: "Econometrica 43, 513–518",
  },
  nash1950: {
    authors: "John F. Nash",
    year: 1950,
    title: "The bargaining problem",
    where: "Econometrica 18, 155–162",
  },
  raiffa1982: {
    authors: "Howard Raiffa",
    year: 1982,
    title: "The Art and Science of Negotiation",
    where: "Harvard University Press",
  },
  nemhauserUllmann1969: {
    authors: "George L. Nemhauser, Zev Ullmann",
    year: 1969,
    title: "Discrete dynamic programming and capital allocation",
    where: "Management Science 15, 494–505",
  },
  ehtamo1999: {
    authors: "Harri Ehtamo, Raimo P. Hämäläinen, Pirja Heiskanen, Jeffrey Teich, Markku Verkama, Stanley Zionts",
    year: 1999,
    title: "Generating Pareto solutions in a two-party setting: constraint proposal methods",
    where: "Management Science 45, 1697–1709",
  },
  faratin1998: {
    authors: "Peyman Faratin, Carles Sierra, Nick R. Jennings",
    year: 1998,
    title: "Negotiation decision functions for autonomous agents",
    where: "Robotics and Autonomous Systems 24, 159–182",
  },
  shapleyShubik1954: {
    authors: "Lloyd S. Shapley, Martin Shubik",
    year: 1954,
    title: "A method for evaluating the distribution of power in a committee system",
    where: "American Political Science Review 48, 787–792",
  },
  deeganPackel1978: {
    authors: "John Deegan, Edward W. Packel",
    year: 1978,
    title: "A new index of power for simple n-person games",
    where: "International Journal of Game Theory 7, 113–123",
  },
  johnston1978: {
    authors: "Ronald J. Johnston",
    year: 1978,
    title: "On the measurement of power: some reactions to Laver",
    where: "Environment and Planning A 10, 907–914",
  },
  holler1982: {
    authors: "Manfred J. Holler",
    year: 1982,
    title: "Forming coalitions and measuring voting power",
    where: "Political Studies 30, 262–271",
  },
  bramsAffuso1976: {
    authors: "Steven J. Brams, Paul J. Affuso",
    year: 1976,
    title: "Power and size: a new paradox",
    where: "Theory and Decision 7, 29–56",
  },
  nudelman2004: {
    authors: "Eugene Nudelman, Jennifer Wortman, Yoav Shoham, Kevin Leyton-Brown",
    year: 2004,
    title: "Run the GAMUT: a comprehensive approach to evaluating game-theoretic algorithms",
    where: "Autonomous Agents and Multiagent Systems, 880–887",
  },
  blackmanVigna2021: {
    authors: "David Blackman, Sebastiano Vigna",
    year: 2021,
    title: "Scrambled linear pseudorandom number generators",
    where: "ACM Transactions on Mathematical Software 47(4), 36",
  },
  dubeyShapley1979: {
    authors: "Pradeep Dubey, Lloyd S. Shapley",
    year: 1979,
    title: "Mathematical properties of the Banzhaf power index",
    where: "Mathematics of Operations Research 4, 99–131",
  },
  wangHipelFangDang2018: {
    authors: "Junjie Wang, Keith W. Hipel, Liping Fang, Yaoguo Dang",
    year: 2018,
    title: "Matrix representations of the inverse problem in the graph model for conflict resolution",
    where: "European Journal of Operational Research 270, 282–293",
  },
};
