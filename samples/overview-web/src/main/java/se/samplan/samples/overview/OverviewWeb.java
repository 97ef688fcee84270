package se.samplan.samples.overview;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program that shows the overview. Its settings stand in {@code application.properties}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class OverviewWeb {

    public static void main(String[] arguments) {
        SpringApplication.run(OverviewWeb.class, arguments);
    }
}
