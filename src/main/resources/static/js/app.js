// What every page of ChatHub can do. Pages with more to do load a module of their own besides.
import "./confirm.js";
import "./copy.js";
import "./dialog.js";
import "./guard.js";
import "./keys.js";
import "./menu.js";
import "./requests.js";
import "./theme.js";
import "./times.js";
import "./toast.js";
