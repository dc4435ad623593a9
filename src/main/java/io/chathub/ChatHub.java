package io.chathub;

import io.chathub.database.DatabaseCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program: {@code start} serves, {@code db …} looks after the database. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class ChatHub {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("db")) {
            System.exit(DatabaseCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(ChatHub.class, args);
    }
}
