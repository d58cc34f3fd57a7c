package io.perennial.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another program's main class and ends it in order when the process that started it is gone, however that one ended:
 * the standard input, a pipe from the parent, then comes to its end.
 */
public final class Tethered {

    private Tethered() {}

    /** @param arguments the main class and its arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(Tethered::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // whatever the parent says, only its end matters
            }
        } catch (IOException e) {
            // a broken pipe is an end as well
        }
        System.exit(0);
    }
}
