/** Functions of the engine itself: a kernel that calls them gives the very bits that the plain algorithm gives. */

export declare function exp(x: f64): f64;
export declare function log(x: f64): f64;
export declare function cos(x: f64): f64;
export declare function pow(x: f64, y: f64): f64;
