import "./colours.css";
import "./page.css";
import "./controls.css";
import "./game.css";
import "./answer.css";
import "./exercise.css";
